/* Keyed draws: the uniforms of simulation/draws.py, one pass over the people instead of twenty. */

#include "kernels.h"

#define MANY "a kernel wants as many occasions as people"

/* draw(first, second, person, occasion): uniforms [person] of one decision. */
static PyObject *draw(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(4);
    uint64_t first = PyLong_AsUnsignedLongLong(given[0]), second = PyLong_AsUnsignedLongLong(given[1]);
    Column person, occasion;
    if (PyErr_Occurred() || !column_of(given[2], &person) || !column_of(given[3], &occasion)) return NULL;
    if (occasion.size >= 0 && occasion.size != person.size) return PyErr_Format(PyExc_ValueError, MANY);
    double *luck;
    PyObject *drawn = new_array(person.size, NPY_DOUBLE, (void **)&luck);
    if (!drawn) return NULL;
    for (whole row = 0; row < person.size; row++)
        luck[row] = luck_of(first, second, whole_at(&person, row), whole_at(&occasion, row));
    return drawn;
}

/* draw_of(firsts, seconds, which, person, occasion): uniforms [draw], each of the decision numbered by `which`. */
static PyObject *draw_of(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(5);
    uint64_t *first = data_of(given[0], NPY_UINT64, NULL), *second = data_of(given[1], NPY_UINT64, NULL);
    Column which, person, occasion;
    if (!first || !second || !column_of(given[2], &which) || !column_of(given[3], &person) ||
        !column_of(given[4], &occasion))
        return NULL;
    if (which.size != person.size || (occasion.size >= 0 && occasion.size != person.size))
        return PyErr_Format(PyExc_ValueError, MANY);
    double *luck;
    PyObject *drawn = new_array(person.size, NPY_DOUBLE, (void **)&luck);
    if (!drawn) return NULL;
    for (whole row = 0; row < person.size; row++) {
        whole key = whole_at(&which, row);
        luck[row] = luck_of(first[key], second[key], whole_at(&person, row), whole_at(&occasion, row));
    }
    return drawn;
}

/* draw_each(firsts, seconds, person, occasion): uniforms [decision, person] of several decisions of the same people. */
static PyObject *draw_each(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(4);
    whole decisions;
    uint64_t *first = data_of(given[0], NPY_UINT64, &decisions), *second = data_of(given[1], NPY_UINT64, NULL);
    Column person, occasion;
    if (!first || !second || !column_of(given[2], &person) || !column_of(given[3], &occasion)) return NULL;
    if (occasion.size >= 0 && occasion.size != person.size) return PyErr_Format(PyExc_ValueError, MANY);
    whole shape[2] = {decisions, person.size};
    PyObject *drawn = PyArray_SimpleNew(2, shape, NPY_DOUBLE);
    if (!drawn) return NULL;
    double *luck = PyArray_DATA((PyArrayObject *)drawn);
    for (whole key = 0; key < decisions; key++)
        for (whole row = 0; row < person.size; row++)
            *luck++ = luck_of(first[key], second[key], whole_at(&person, row), whole_at(&occasion, row));
    return drawn;
}

PyMethodDef draws_methods[] = {
    KERNEL(draw, "Uniforms of one decision."),
    KERNEL(draw_of, "Uniforms of numbered decisions."),
    KERNEL(draw_each, "Uniforms of several decisions."),
    END_OF_KERNELS,
};
