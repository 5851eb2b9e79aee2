/* What people feel, and what their communities show them: simulation/crowd/feelings.py. */

#include "kernels.h"

/* close_gaps(feelings, truth, person, shares, which): contacts close shares [kind of contact, feeling] of the gaps to the
   true value and to full trust and dependence, one after the other. */
static PyObject *close_gaps(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(5);
    float *feelings = data_of(given[0], NPY_FLOAT, NULL);
    const float *truth = data_of(given[1], NPY_FLOAT, NULL), *shares = data_of(given[3], NPY_FLOAT, NULL);
    Column people, which_of;
    if (PyErr_Occurred() || !column_of(given[2], &people) || !column_of(given[4], &which_of)) return NULL;
    if (which_of.size >= 0 && which_of.size != people.size)
        return PyErr_Format(PyExc_ValueError, "a kernel wants shares for each contact");
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        const float *share = shares + FEELINGS * whole_at(&which_of, row);
        float *felt = feelings + FEELINGS * person;
        for (int which = 0; which < FEELINGS; which++) {
            float full = which == VALUE ? truth[person] : 1.0f;
            felt[which] += (full - felt[which]) * share[which];
        }
    }
    Py_RETURN_NONE;
}

/* use_once(feelings, truth, person, disappointment, learning): a day of use: what was promised too much is found out,
   up to 2 units, then the gap to the true value closes a little. */
static PyObject *use_once(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(5);
    float *feelings = data_of(given[0], NPY_FLOAT, NULL);
    const float *truth = data_of(given[1], NPY_FLOAT, NULL);
    float disappointment = (float)PyFloat_AsDouble(given[3]), learning = (float)PyFloat_AsDouble(given[4]);
    Column people;
    if (PyErr_Occurred() || !column_of(given[2], &people)) return NULL;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        float *felt = feelings + FEELINGS * person, excess = felt[VALUE] - truth[person];
        float found_out = excess > 0.0f ? (excess < 2.0f ? excess : 2.0f) : 0.0f;
        felt[TRUST] *= 1.0f - disappointment * found_out;
        felt[VALUE] -= learning * excess;
    }
    Py_RETURN_NONE;
}

/* feeling_so(feelings, person, edge, size, first, communities, above): how many people of each community from the first
   on have a perceived value of at least the edge, or below it. */
static PyObject *feeling_so(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    const float *feelings = data_of(given[0], NPY_FLOAT, NULL);
    Column people;
    float edge = (float)PyFloat_AsDouble(given[2]);
    whole size = PyLong_AsSsize_t(given[3]), first = PyLong_AsSsize_t(given[4]);
    whole communities = PyLong_AsSsize_t(given[5]), *number;
    int above = PyObject_IsTrue(given[6]);
    if (PyErr_Occurred() || !column_of(given[1], &people)) return NULL;
    PyObject *counts = new_array(communities, NPY_INTP, (void **)&number);
    if (!counts) return NULL;
    memset(number, 0, communities * sizeof(whole));
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row), community = person / size - first;
        if (community < 0 || community >= communities) continue;
        number[community] += (feelings[FEELINGS * person] >= edge) == above;
    }
    return counts;
}

/* The place of the first of some rising row numbers that is not below an edge. */
static whole place_of(const Column *rising, whole edge) {
    whole low = 0, high = rising->size;
    while (low < high) {
        whole middle = (low + high) / 2;
        if (whole_at(rising, middle) < edge) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* look_around(feelings, users, buyers, edge, half, members, size, first, last, unhappy, proof): the shares of unhappy
   users and the social proof of buyers (rising row numbers) of the communities from one on to before another. */
static PyObject *look_around(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(11);
    const float *feelings = data_of(given[0], NPY_FLOAT, NULL);
    Column users, buyers;
    float edge = (float)PyFloat_AsDouble(given[3]);
    double half = PyFloat_AsDouble(given[4]), *unhappy = data_of(given[9], NPY_DOUBLE, NULL);
    const double *members = data_of(given[5], NPY_DOUBLE, NULL);
    whole size = PyLong_AsSsize_t(given[6]), first = PyLong_AsSsize_t(given[7]), last = PyLong_AsSsize_t(given[8]);
    double *proof = data_of(given[10], NPY_DOUBLE, NULL);
    if (PyErr_Occurred() || !column_of(given[1], &users) || !column_of(given[2], &buyers)) return NULL;
    whole user = place_of(&users, first * size), buyer = place_of(&buyers, first * size);
    for (whole community = first; community < last; community++) {
        whole sad = 0, bought = 0, end = (community + 1) * size;
        for (; user < users.size && whole_at(&users, user) < end; user++)
            sad += feelings[FEELINGS * whole_at(&users, user) + VALUE] < edge;
        for (; buyer < buyers.size && whole_at(&buyers, buyer) < end; buyer++) bought++;
        double share = (double)bought / members[community];
        unhappy[community] = (double)sad / members[community];
        proof[community] = share / (share + half);
    }
    Py_RETURN_NONE;
}

/* drift(feelings, home, first, last, each, proof, talk, kept, pull): a week's drift of the trust of these rows to their
   own level, and what their communities [community] show and say. */
static PyObject *drift(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(9);
    float *feelings = data_of(given[0], NPY_FLOAT, NULL);
    const float *home = data_of(given[1], NPY_FLOAT, NULL);
    whole first = PyLong_AsSsize_t(given[2]), last = PyLong_AsSsize_t(given[3]), each = PyLong_AsSsize_t(given[4]);
    const double *proof = data_of(given[5], NPY_DOUBLE, NULL), *talk = data_of(given[6], NPY_DOUBLE, NULL);
    float kept = (float)PyFloat_AsDouble(given[7]), pull = (float)PyFloat_AsDouble(given[8]);
    if (PyErr_Occurred()) return NULL;
    for (whole start = first, community = 0; start < last; start += each, community++) {
        float seen = (float)proof[community], heard = (float)talk[community], lift = pull * seen;
        whole end = start + each < last ? start + each : last;
        for (whole person = start; person < end; person++) {
            float *felt = feelings + FEELINGS * person, own = home[person] + lift;
            own = own < 0.95f ? own : 0.95f;
            felt[PROOF] = seen;
            felt[TRUST] = (own + (felt[TRUST] - own) * kept) * heard;
        }
    }
    Py_RETURN_NONE;
}

PyMethodDef feelings_methods[] = {
    KERNEL(use_once, "What a day of use does to feelings."),
    KERNEL(close_gaps, "Contacts close gaps of feelings."),
    KERNEL(feeling_so, "People of each community on one side of a perceived value."),
    KERNEL(look_around, "What some communities show."),
    KERNEL(drift, "A week's drift of trust."),
    END_OF_KERNELS,
};
