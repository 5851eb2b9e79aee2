/* What all kernels share: columns of whole numbers, checks of arguments, the luck of a key, NumPy's own functions. */

#ifndef SHAPAN_KERNELS_H
#define SHAPAN_KERNELS_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#define NPY_NO_DEPRECATED_API NPY_2_0_API_VERSION
#define PY_ARRAY_UNIQUE_SYMBOL shapan_kernels_arrays
#define PY_UFUNC_UNIQUE_SYMBOL shapan_kernels_functions
#ifndef SHAPAN_KERNELS_MODULE
#define NO_IMPORT_ARRAY
#define NO_IMPORT_UFUNC
#endif
#include <numpy/arrayobject.h>
#include <numpy/ufuncobject.h>

#include <stdint.h>

#define EDITION 5 /* of what kernels take and give, as in __init__.py */

typedef npy_intp whole;

/* A one-dimensional column of whole numbers of any width, or one number for everybody. */
typedef struct {
    const char *data;
    whole size, step;
    int kind;
    whole number;
} Column;

int column_of(PyObject *object, Column *column);

static inline whole whole_at(const Column *column, whole row) {
    const char *place = column->data + row * column->step;
    switch (column->kind) {
    case NPY_UINT8: return *(const npy_uint8 *)place;
    case NPY_INT16: return *(const npy_int16 *)place;
    case NPY_UINT16: return *(const npy_uint16 *)place;
    case NPY_INT32: return *(const npy_int32 *)place;
    case NPY_VOID: return column->number;
    default: return *(const whole *)place;
    }
}

/* Refuses another number of arguments: a kernel is called without names. */
#define TAKES(number) \
    (void)self; \
    if (count != (number)) return PyErr_Format(PyExc_TypeError, "a kernel takes %d arguments, not %zd", number, count)
#define KERNEL(name, says) {#name, (PyCFunction)(void (*)(void))name, METH_FASTCALL, says}
#define END_OF_KERNELS {NULL, NULL, 0, NULL}

/* The data of a contiguous array of one kind, NULL with a TypeError otherwise; its rows, if asked for. */
void *data_of(PyObject *object, int kind, whole *rows);

/* A new array [size] and its data. */
PyObject *new_array(whole size, int kind, void **data);

/* Four numbers that a person feels: value, trust, proof of others, dependence on promotions. */
enum { VALUE, TRUST, PROOF, DEPENDENCE, FEELINGS };

/* A new array of the first so many of some rows. */
PyObject *rows_of(const whole *row, whole count);

/* The SplitMix64 finaliser (Stafford's mix 13), as in simulation/draws.py. */
static inline uint64_t mixed(uint64_t word) {
    word = (word ^ (word >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    word = (word ^ (word >> 27)) * UINT64_C(0x94D049BB133111EB);
    return word ^ (word >> 31);
}

/* The uniform of a key: two rounds over person and occasion, never 0 and never 1. */
static inline double luck_of(uint64_t first, uint64_t second, whole person, whole occasion) {
    uint64_t counter = ((uint64_t)person << 32) | (uint64_t)occasion;
    uint64_t word = mixed(mixed(counter ^ first) + second);
    return (double)(int64_t)((word >> 11) | 1) * 0x1p-53;
}

/* NumPy's own loops, so that a kernel gives the very bits that an array expression gives. */
typedef enum { EXP, LOG, LOG1P, TANH, FUNCTIONS } Function;
int find_functions(void);
void apply(Function function, double *values, whole size);
void apply_float(Function function, float *values, whole size);
void apply_power(double *values, whole size, double exponent);

extern PyMethodDef draws_methods[], deciding_methods[], spells_methods[], crowd_methods[], reading_methods[],
    columns_methods[], feelings_methods[], touches_methods[];

#endif
