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

/* lognormal(uniform, odds, quantiles, scale, spread, less): scale · e^(spread · quantile − less). */
static PyObject *lognormal(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    double scale = PyFloat_AsDouble(given[3]), spread = PyFloat_AsDouble(given[4]), less = PyFloat_AsDouble(given[5]);
    if (PyErr_Occurred()) return NULL;
    PyObject *made = normal(self, given, 3);
    if (!made) return NULL;
    double *amount = PyArray_DATA((PyArrayObject *)made);
    whole size = PyArray_SIZE((PyArrayObject *)made);
    for (whole row = 0; row < size; row++) amount[row] = spread * amount[row] - less;
    apply(EXP, amount, size);
    for (whole row = 0; row < size; row++) amount[row] *= scale;
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

/* Both ends of a table: places and what they say, up to where it goes over into the other. */
typedef struct {
    const double *at, *says;
    whole nodes;
} End;

static int end_of(PyObject *const *given, End *end) {
    end->at = data_of(given[0], NPY_DOUBLE, &end->nodes);
    end->says = data_of(given[1], NPY_DOUBLE, NULL);
    return end->at && end->says;
}

/* What the upper end of a beta or a gamma distribution is read at. */
typedef enum { OF_BETA, OF_GAMMA } Law;

/* Quantiles: from the lower end to a power, or from the upper one, to a power too if it is a beta distribution's. */
static PyObject *quantiles_of(Law law, PyObject *uniform, PyObject *const *tables, double low_power,
                              double high_power) {
    whole size, low = 0, high = 0;
    const double *luck = data_of(uniform, NPY_DOUBLE, &size);
    End lower, upper;
    double *quantile;
    if (!luck || !end_of(tables, &lower) || !end_of(tables + 2, &upper)) return NULL;
    PyObject *made = new_array(size, NPY_DOUBLE, (void **)&quantile);
    double *read = PyMem_Malloc((size + 1) * sizeof(double)); /* the lower from the front, the others from the end */
    if (!made || !read) return PyMem_Free(read), Py_XDECREF(made), PyErr_NoMemory();
    double middle = lower.at[lower.nodes - 1];
    for (whole row = 0; row < size; row++) {
        if (luck[row] < middle) read[low++] = read_at(luck[row], lower.at, lower.says, lower.nodes);
        else read[size - ++high] = law == OF_BETA ? 1.0 - luck[row] : -luck[row];
    }
    double *above = read + low;
    if (law == OF_GAMMA) apply(LOG1P, above, high);
    for (whole row = 0; row < high; row++)
        above[row] = read_at(law == OF_BETA ? above[row] : -above[row], upper.at, upper.says, upper.nodes);
    apply_power(read, low, low_power);
    if (law == OF_BETA) apply_power(above, high, high_power);
    low = 0, high = size;
    for (whole row = 0; row < size; row++) {
        if (luck[row] < middle) quantile[row] = read[low++];
        else high--, quantile[row] = law == OF_BETA ? 1.0 - read[high] : read[high];
    }
    PyMem_Free(read);
    return made;
}

/* beta(uniform, low_u, low_y, high_u, high_y, low_power, high_power): beta quantiles. */
static PyObject *beta(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    double low_power = PyFloat_AsDouble(given[5]), high_power = PyFloat_AsDouble(given[6]);
    if (PyErr_Occurred()) return NULL;
    return quantiles_of(OF_BETA, given[0], given + 1, low_power, high_power);
}

/* gamma(uniform, low_u, low_y, high_e, high_x, low_power): gamma quantiles of rate 1. */
static PyObject *gamma_of(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    double low_power = PyFloat_AsDouble(given[5]);
    if (PyErr_Occurred()) return NULL;
    return quantiles_of(OF_GAMMA, given[0], given + 1, low_power, 1.0);
}

PyMethodDef reading_methods[] = {
    KERNEL(beta, "Beta quantiles."),
    KERNEL(gamma_of, "Gamma quantiles of rate 1."),
    KERNEL(interpolated, "Read a table."),
    KERNEL(normal, "Standard normal quantiles."),
    KERNEL(lognormal, "Lognormal quantiles."),
    KERNEL(exponential, "Standard exponential quantiles."),
    END_OF_KERNELS,
};
