/* Columns of people, read and written for a few of them at a time: simulation/columns.py and hazards.Waiting. */

#include "kernels.h"

#include <numpy/npy_math.h>

/* mark(column, person, bits): set bits of a column of bytes for these people. */
static PyObject *mark(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    uint8_t *column = data_of(given[0], NPY_UINT8, NULL);
    long bits = PyLong_AsLong(given[2]);
    Column people;
    if (PyErr_Occurred() || !column_of(given[1], &people)) return NULL;
    for (whole row = 0; row < people.size; row++) column[whole_at(&people, row)] |= (uint8_t)bits;
    Py_RETURN_NONE;
}

/* next_number(column, person): the number of each one's next occasion, from a column of bytes or of pairs of them that
   counts them, and count it; somebody named twice has the same number twice. */
static PyObject *next_number(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(2);
    int is_wide = PyArray_Check(given[0]) && PyArray_TYPE((PyArrayObject *)given[0]) == NPY_UINT16;
    uint8_t *bytes = is_wide ? NULL : data_of(given[0], NPY_UINT8, NULL), *low;
    uint16_t *pairs = is_wide ? data_of(given[0], NPY_UINT16, NULL) : NULL, *high;
    Column people;
    if (PyErr_Occurred() || !column_of(given[1], &people)) return NULL;
    void *numbers;
    PyObject *made = new_array(people.size, is_wide ? NPY_UINT16 : NPY_UINT8, &numbers);
    if (!made) return NULL;
    low = numbers, high = numbers;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        if (is_wide) high[row] = pairs[person];
        else low[row] = bytes[person];
    }
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        if (is_wide) pairs[person] = (uint16_t)(high[row] + 1);
        else bytes[person] = (uint8_t)(low[row] + 1);
    }
    return made;
}

/* parted(person, chosen): those of the people who are chosen [person], and the others. */
static PyObject *parted(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(2);
    whole people, in = 0, out = 0;
    const uint8_t *chosen = data_of(given[1], NPY_UINT8, &people);
    Column person;
    if (!chosen || !column_of(given[0], &person)) return NULL;
    if (people != person.size) return PyErr_Format(PyExc_ValueError, "a kernel wants a choice for each person");
    whole *row_of = PyMem_Malloc((2 * people + 1) * sizeof(whole));
    if (!row_of) return PyErr_NoMemory();
    for (whole row = 0; row < people; row++) {
        row_of[in] = row_of[people + out] = whole_at(&person, row);
        in += chosen[row] != 0, out += chosen[row] == 0;
    }
    PyObject *both = Py_BuildValue("NN", rows_of(row_of, in), rows_of(row_of + people, out));
    PyMem_Free(row_of);
    return both;
}

/* press(pressures, hazard, first, last, rate, pace): add a day's rate, times a factor for all or each, to the pressure
   of a hazard on the codes from the first to before the last. */
static PyObject *press(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    double *pressure = data_of(given[0], NPY_DOUBLE, NULL), rate = PyFloat_AsDouble(given[4]);
    whole hazard = PyLong_AsSsize_t(given[1]), first = PyLong_AsSsize_t(given[2]), last = PyLong_AsSsize_t(given[3]);
    int is_each = PyArray_Check(given[5]);
    const double *each = is_each ? data_of(given[5], NPY_DOUBLE, NULL) : NULL;
    double pace = is_each ? 1.0 : PyFloat_AsDouble(given[5]);
    if (PyErr_Occurred()) return NULL;
    if (is_each && PyArray_SIZE((PyArrayObject *)given[5]) != last - first)
        return PyErr_Format(PyExc_ValueError, "a kernel wants a factor for each code");
    pressure += hazard * PyArray_DIM((PyArrayObject *)given[0], 1);
    for (whole code = first; code < last; code++) pressure[code] += rate * (each ? each[code - first] : pace);
    Py_RETURN_NONE;
}

/* end(goals, person, hazards): these people wait for these things no longer. */
static PyObject *end(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    float *goals = data_of(given[0], NPY_FLOAT, NULL);
    Column people;
    if (!goals || !column_of(given[1], &people)) return NULL;
    if (!PyTuple_Check(given[2])) return PyErr_Format(PyExc_TypeError, "a kernel wants a tuple of hazards");
    whole rows = PyArray_DIM((PyArrayObject *)given[0], 1);
    for (Py_ssize_t place = 0; place < PyTuple_GET_SIZE(given[2]); place++) {
        whole hazard = PyLong_AsSsize_t(PyTuple_GET_ITEM(given[2], place));
        float *goal = goals + hazard * rows;
        for (whole row = 0; row < people.size; row++) goal[whole_at(&people, row)] = (float)NPY_INFINITY;
    }
    Py_RETURN_NONE;
}

PyMethodDef columns_methods[] = {
    KERNEL(mark, "Set bits for some people."),
    KERNEL(next_number, "The number of each one's next occasion."),
    KERNEL(parted, "Those chosen, and the others."),
    KERNEL(press, "Add a day's rate to a pressure."),
    KERNEL(end, "Some people wait for some things no longer."),
    END_OF_KERNELS,
};
