/* Reading a table of a distribution: simulation/distributions.py. */

#include "kernels.h"

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
    for (whole row = 0; row < size; row++) {
        whole low = 0, high = nodes; /* at[low] <= x < at[high], where there are such */
        while (low + 1 < high) {
            whole middle = (low + high) / 2;
            if (x[row] >= at[middle]) low = middle;
            else high = middle;
        }
        if (x[row] < at[0]) read[row] = says[0];
        else if (low == nodes - 1 || x[row] == at[low]) read[row] = says[low];
        else read[row] = (says[low + 1] - says[low]) / (at[low + 1] - at[low]) * (x[row] - at[low]) + says[low];
    }
    return made;
}

PyMethodDef reading_methods[] = {
    KERNEL(interpolated, "Read a table."),
    END_OF_KERNELS,
};
