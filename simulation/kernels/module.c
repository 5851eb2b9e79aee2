/* The module: arguments, NumPy's loops, and the list of kernels. */

#define SHAPAN_KERNELS_MODULE
#include "kernels.h"

#include <numpy/npy_math.h>

int column_of(PyObject *object, Column *column) {
    if (PyLong_Check(object)) {
        *column = (Column){.kind = NPY_VOID, .number = PyLong_AsSsize_t(object), .size = -1};
        return !PyErr_Occurred();
    }
    if (PyArray_Check(object) && PyArray_NDIM((PyArrayObject *)object) == 1) {
        PyArrayObject *array = (PyArrayObject *)object;
        int kind = PyArray_TYPE(array);
        if (kind == NPY_BOOL) kind = NPY_UINT8;
        if (kind == NPY_UINT8 || kind == NPY_INT16 || kind == NPY_UINT16 || kind == NPY_INT32 || kind == NPY_INTP) {
            *column = (Column){PyArray_BYTES(array), PyArray_DIM(array, 0), PyArray_STRIDE(array, 0), kind, 0};
            return 1;
        }
    }
    PyErr_SetString(PyExc_TypeError, "a kernel wants a column of whole numbers, or one");
    return 0;
}

void *data_of(PyObject *object, int kind, whole *rows) {
    if (PyArray_Check(object)) {
        PyArrayObject *array = (PyArrayObject *)object;
        int is_bytes = kind == NPY_UINT8 && PyArray_TYPE(array) == NPY_BOOL;
        if ((PyArray_TYPE(array) == kind || is_bytes) && PyArray_IS_C_CONTIGUOUS(array)) {
            if (rows) *rows = PyArray_NDIM(array) ? PyArray_DIM(array, 0) : 1;
            return PyArray_DATA(array);
        }
    }
    PyErr_Format(PyExc_TypeError, "a kernel wants a contiguous array of NumPy's kind %d, not %R", kind, object);
    return NULL;
}

PyObject *new_array(whole size, int kind, void **data) {
    PyObject *array = PyArray_SimpleNew(1, &size, kind);
    if (array) *data = PyArray_DATA((PyArrayObject *)array);
    return array;
}

PyObject *rows_of(const whole *row, whole count) {
    void *data;
    PyObject *array = new_array(count, NPY_INTP, &data);
    if (array && count) memcpy(data, row, count * sizeof(whole));
    return array;
}

/* ---- NumPy's own loops ---- */

static struct {
    PyUFuncGenericFunction loop;
    void *data;
} on_doubles[FUNCTIONS], on_floats[FUNCTIONS], power_of_doubles;

static PyUFuncObject *function_named(PyObject *numpy, const char *name) {
    PyObject *function = PyObject_GetAttrString(numpy, name);
    if (function && !PyObject_TypeCheck(function, &PyUFunc_Type)) {
        PyErr_Format(PyExc_TypeError, "numpy.%s is no universal function", name);
        Py_CLEAR(function);
    }
    return (PyUFuncObject *)function;
}

/* The place of the loop of a function whose arguments are all of a kind, -1 if there is none. */
static int loop_of(const PyUFuncObject *function, int kind) {
    for (int place = 0; place < function->ntypes; place++) {
        int alike = 1;
        for (int argument = 0; argument < function->nargs; argument++)
            alike &= function->types[place * function->nargs + argument] == kind;
        if (alike) return place;
    }
    return -1;
}

int find_functions(void) {
    static const char *names[FUNCTIONS] = {"exp", "log", "log1p", "tanh"};
    PyObject *numpy = PyImport_ImportModule("numpy");
    if (!numpy) return 0;
    int found = 1;
    for (int which = 0; found && which < FUNCTIONS; which++) { /* NumPy's functions live as long as the program */
        PyUFuncObject *function = function_named(numpy, names[which]);
        int wide = function ? loop_of(function, NPY_DOUBLE) : -1, narrow = function ? loop_of(function, NPY_FLOAT) : -1;
        found = wide >= 0 && narrow >= 0;
        if (found) {
            on_doubles[which].loop = function->functions[wide], on_doubles[which].data = function->data[wide];
            on_floats[which].loop = function->functions[narrow], on_floats[which].data = function->data[narrow];
        } else if (!PyErr_Occurred()) {
            PyErr_SetString(PyExc_ImportError, "NumPy has no such loop");
        }
    }
    PyUFuncObject *power = found ? function_named(numpy, "power") : NULL;
    int wide = power ? loop_of(power, NPY_DOUBLE) : -1;
    if (wide >= 0) power_of_doubles.loop = power->functions[wide], power_of_doubles.data = power->data[wide];
    else if (!PyErr_Occurred()) PyErr_SetString(PyExc_ImportError, "NumPy has no such loop");
    Py_DECREF(numpy);
    return wide >= 0;
}

void apply(Function function, double *values, whole size) {
    char *places[2] = {(char *)values, (char *)values};
    whole steps[2] = {sizeof(double), sizeof(double)};
    if (size) on_doubles[function].loop(places, &size, steps, on_doubles[function].data);
}

void apply_float(Function function, float *values, whole size) {
    char *places[2] = {(char *)values, (char *)values};
    whole steps[2] = {sizeof(float), sizeof(float)};
    if (size) on_floats[function].loop(places, &size, steps, on_floats[function].data);
}

/* Raise values to one power, by the short ways that NumPy's arrays have for some. */
void apply_power(double *values, whole size, double exponent) {
    char *places[3] = {(char *)values, (char *)&exponent, (char *)values};
    whole steps[3] = {sizeof(double), 0, sizeof(double)};
    if (exponent == 1.0 || !size) return;
    for (whole row = 0; row < size && exponent == 2.0; row++) values[row] *= values[row];
    for (whole row = 0; row < size && exponent == 0.5; row++) values[row] = npy_sqrt(values[row]);
    if (exponent != 2.0 && exponent != 0.5) power_of_doubles.loop(places, &size, steps, power_of_doubles.data);
}

/* ---- the module ---- */

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "_compiled", .m_doc = "Kernels of a day.", .m_size = -1,
};

PyMODINIT_FUNC PyInit__compiled(void) {
    import_array();
    import_umath();
    if (!find_functions()) return NULL;
    PyObject *module = PyModule_Create(&definition);
    PyMethodDef *lists[] = {draws_methods, deciding_methods, spells_methods, crowd_methods,
                            reading_methods, columns_methods, feelings_methods, touches_methods};
    for (size_t place = 0; module && place < sizeof lists / sizeof *lists; place++)
        if (PyModule_AddFunctions(module, lists[place]) < 0) Py_CLEAR(module);
    if (module && PyModule_AddIntConstant(module, "EDITION", EDITION) < 0) Py_CLEAR(module);
    return module;
}
