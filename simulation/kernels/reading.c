/* Reading a table of a distribution: simulation/distributions.py. */

#include "kernels.h"

static inline double read_at(double x, const double *at, const double *says, whole nodes) {
    whole low = 0, high = nodes; /* at[low] <= x < at[high], where there are such */
    while (low + 1 < high) {
        whole middle = (low + high) / 2;
        if (x >= at[middle]) low = middle;
        else high = middle;
    }
    if (x < at[0]) return says[0];
    if (low == nodes - 1 || x == at[low]) return says[low];
    return (says[low + 1] - says[low]) / (at[low + 1] - at[low]) * (x - at[low]) + says[low];
}

/* interpolated(x, places, values): what a table of rising places says at each x, as numpy.interp. */
static PyObject *interpolated(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    whole size, nodes;
    const double *x = data_of(given[0], NPY_DOUBLE, &size), *at = data_of(given[1], NPY_DOUBLE, &nodes);
    const double *says = data_of(given[2], NPY_DOUBLE, NULL);
    double *read;
    if (PyErr_Occurred()) return NULL;
    PyObject *made = new_array(size, NPY_DOUBLE, (void **)&read);
    if (!made) return NULL;
    for (whole row = 0; row < size; row++) read[row] = read_at(x[row], at, says, nodes);
    return made;
}

/* normal(uniform, odds, quantiles): standard normal quantiles, read from the table over the log-odds. */
static PyObject *normal(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    whole size, nodes;
    const double *luck = data_of(given[0], NPY_DOUBLE, &size), *odds = data_of(given[1], NPY_DOUBLE, &nodes);
    const double *quantiles = data_of(given[2], NPY_DOUBLE, NULL);
    double *read;
    if (PyErr_Occurred()) return NULL;
    PyObject *made = new_array(size, NPY_DOUBLE, (void **)&read);
    if (!made) return NULL;
    for (whole row = 0; row < size; row++) read[row] = luck[row] / (1.0 - luck[row]);
    apply(LOG, read, size);
    for (whole row = 0; row < size; row++) read[row] = read_at(read[row], odds, quantiles, nodes);
    return made;
}

/* exponential(uniform): standard exponential quantiles. */
static PyObject *exponential(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(1);
    whole size;
    const double *luck = data_of(given[0], NPY_DOUBLE, &size);
    double *wait;
    if (!luck) return NULL;
    PyObject *made = new_array(size, NPY_DOUBLE, (void **)&wait);
    if (!made) return NULL;
    for (whole row = 0; row < size; row++) wait[row] = -luck[row];
    apply(LOG1P, wait, size);
    for (whole row = 0; row < size; row++) wait[row] = -wait[row];
    return made;
}

PyMethodDef reading_methods[] = {
    KERNEL(interpolated, "Read a table."),
    KERNEL(normal, "Standard normal quantiles."),
    KERNEL(exponential, "Standard exponential quantiles."),
    END_OF_KERNELS,
};
