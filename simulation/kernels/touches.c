/* By which channel people notice, come and buy, and what channels are given for it: simulation/crowd/causes.py,
   attribution.py and partners.py, simulation/organisation/reallocation.py. */

#include "kernels.h"

/* Rates up to each option [option, kind of person], and of all of them together [kind]. */
typedef struct {
    const double *running, *total;
    whole options, kinds;
} Causes;

static int causes_of(PyObject *running, PyObject *total, Causes *causes) {
    whole kinds;
    causes->running = data_of(running, NPY_DOUBLE, &causes->options);
    causes->total = data_of(total, NPY_DOUBLE, &kinds);
    causes->kinds = kinds;
    if (!causes->running || !causes->total) return 0;
    if (PyArray_NDIM((PyArrayObject *)running) == 2 && PyArray_DIM((PyArrayObject *)running, 1) == kinds) return 1;
    PyErr_SetString(PyExc_ValueError, "a kernel wants rates of as many kinds as their sum");
    return 0;
}

/* The first option whose running rate lies above a share of the whole, their number if none does. */
static inline whole option_at(const Causes *causes, whole kind, double luck) {
    double reached = luck * causes->total[kind];
    whole option = 0;
    while (option < causes->options && reached >= causes->running[option * causes->kinds + kind]) option++;
    return option;
}

/* fallen_on(first, second, person, occasion, running, total, kind): the cause that each one's draw falls on; occasion
   and kind are columns of everybody. */
static PyObject *fallen_on(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    uint64_t first = PyLong_AsUnsignedLongLong(given[0]), second = PyLong_AsUnsignedLongLong(given[1]);
    Column people, occasion, kind;
    Causes causes;
    whole *option;
    if (PyErr_Occurred() || !column_of(given[2], &people) || !column_of(given[3], &occasion)) return NULL;
    if (!causes_of(given[4], given[5], &causes) || !column_of(given[6], &kind)) return NULL;
    PyObject *made = new_array(people.size, NPY_INTP, (void **)&option);
    if (!made) return NULL;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        double luck = luck_of(first, second, person, whole_at(&occasion, person));
        option[row] = option_at(&causes, whole_at(&kind, person), luck);
    }
    return made;
}

/* The columns of a run's touches: noticed through, last touch, the day of it, what caught a visit, the share of it due
   to noticing, and who is credited with the first order. */
typedef struct {
    uint8_t *source, *last, *caught, *won_by;
    int32_t *last_on;
    float *to_source;
} Touches;

static int touches_of(PyObject *given, Touches *touches) {
    if (!PyTuple_Check(given) || PyTuple_GET_SIZE(given) != 6)
        return PyErr_SetString(PyExc_TypeError, "a kernel wants the six columns of touches"), 0;
    touches->source = data_of(PyTuple_GET_ITEM(given, 0), NPY_UINT8, NULL);
    touches->last = data_of(PyTuple_GET_ITEM(given, 1), NPY_UINT8, NULL);
    touches->last_on = data_of(PyTuple_GET_ITEM(given, 2), NPY_INT32, NULL);
    touches->caught = data_of(PyTuple_GET_ITEM(given, 3), NPY_UINT8, NULL);
    touches->to_source = data_of(PyTuple_GET_ITEM(given, 4), NPY_FLOAT, NULL);
    touches->won_by = data_of(PyTuple_GET_ITEM(given, 5), NPY_UINT8, NULL);
    return !PyErr_Occurred();
}

/* Add what was counted by channel, each with a weight, to a row of sums. */
static void add_to(double *sums, const whole *counts, whole size, double weight) {
    for (whole channel = 0; channel < size; channel++) sums[channel] += (double)counts[channel] * weight;
}

/* notice_through(touches, person, source, luck, views_seen, day, reached, weight): people notice through channels, and
   some of those views are seen; luck is that of being seen. */
static PyObject *notice_through(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(8);
    whole rows, size, counts[256] = {0};
    Touches touches;
    Column people;
    if (!touches_of(given[0], &touches) || !column_of(given[1], &people)) return NULL;
    const uint8_t *source = data_of(given[2], NPY_UINT8, &rows);
    const double *luck = data_of(given[3], NPY_DOUBLE, NULL);
    double seen = PyFloat_AsDouble(given[4]), weight = PyFloat_AsDouble(given[7]);
    long day = PyLong_AsLong(given[5]);
    double *reached = data_of(given[6], NPY_DOUBLE, &size);
    if (PyErr_Occurred()) return NULL;
    if (rows != people.size) return PyErr_Format(PyExc_ValueError, "a kernel wants a channel for each person");
    for (whole row = 0; row < rows; row++) {
        whole person = whole_at(&people, row);
        touches.source[person] = source[row];
        if (!source[row]) continue;
        counts[source[row]]++;
        if (luck[row] < seen) touches.last[person] = source[row], touches.last_on[person] = (int32_t)day;
    }
    add_to(reached, counts, size, weight);
    Py_RETURN_NONE;
}

/* caught(touches, person, cause, channels, rates, code, cell, cells, day, reached, weight): what caught each visit, and
   how much of it is due to having noticed. */
static PyObject *caught(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(11);
    whole size, counts[256] = {0};
    Touches touches;
    Column people, cause;
    if (!touches_of(given[0], &touches) || !column_of(given[1], &people) || !column_of(given[2], &cause)) return NULL;
    const uint8_t *channels = data_of(given[3], NPY_UINT8, NULL);
    const double *rates = data_of(given[4], NPY_DOUBLE, NULL);
    const whole *code = data_of(given[5], NPY_INTP, NULL), *cell = data_of(given[6], NPY_INTP, NULL);
    whole cells = PyLong_AsSsize_t(given[7]);
    long day = PyLong_AsLong(given[8]);
    double *reached = data_of(given[9], NPY_DOUBLE, &size), weight = PyFloat_AsDouble(given[10]);
    if (PyErr_Occurred()) return NULL;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row), place = whole_at(&cause, row);
        int is_aware = code[person] >= cells;
        uint8_t channel = channels[place];
        double share = is_aware;
        if (channel) {
            double unaware = rates[2 * place * cells + cell[person]], knowing = rates[(2 * place + 1) * cells + cell[person]];
            double part = knowing > 0.0 ? unaware / knowing : 1.0, due = 0.5 * (1.0 - part);
            share *= due < 0.0 ? 0.0 : due > 1.0 ? 1.0 : due;
            counts[channel]++;
            touches.last[person] = channel, touches.last_on[person] = (int32_t)day;
        }
        touches.caught[person] = channel, touches.to_source[person] = (float)share;
        if (!is_aware) touches.source[person] = channel;
    }
    add_to(reached, counts, size, weight);
    Py_RETURN_NONE;
}

/* credit(touches, person, full, paid, orders, day, window, weight, lost, sums): each order is credited as it can be
   seen; sums [figure, channel] are those of attribution.py, the first of them being people reached. */
static PyObject *credit(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(10);
    enum { DEALS = 1, KEPT, FIRST, LATER, TRUTH, FIGURES };
    whole figures, size, new_by[256] = {0}, old_by[256] = {0};
    double first[256] = {0}, later[256] = {0}, noticing[256] = {0}, catching[256] = {0};
    Touches touches;
    Column people, orders;
    if (!touches_of(given[0], &touches) || !column_of(given[1], &people) || !column_of(given[4], &orders)) return NULL;
    const double *full = data_of(given[2], NPY_DOUBLE, NULL);
    const int64_t *paid = data_of(given[3], NPY_INT64, NULL);
    long day = PyLong_AsLong(given[5]);
    double window = PyFloat_AsDouble(given[6]), weight = PyFloat_AsDouble(given[7]), lost = PyFloat_AsDouble(given[8]);
    double *sums = data_of(given[9], NPY_DOUBLE, &figures);
    if (PyErr_Occurred()) return NULL;
    size = PyArray_SIZE((PyArrayObject *)given[9]) / FIGURES;
    if (figures != FIGURES) return PyErr_Format(PyExc_ValueError, "a kernel wants six figures by channel");
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        double earned = (double)paid[row] / 100.0 - full[row] * lost;
        if (whole_at(&orders, person)) {
            old_by[touches.won_by[person]]++, later[touches.won_by[person]] += earned;
            continue;
        }
        uint8_t by = (double)(day - touches.last_on[person]) <= window ? touches.last[person] : 0;
        double share = touches.to_source[person];
        touches.won_by[person] = by;
        new_by[by]++, first[by] += earned;
        noticing[touches.source[person]] += share, catching[touches.caught[person]] += 1.0 - share;
    }
    add_to(sums + DEALS * size, new_by, size, weight), add_to(sums + KEPT * size, old_by, size, weight);
    for (whole channel = 0; channel < size; channel++) {
        sums[FIRST * size + channel] += first[channel], sums[LATER * size + channel] += later[channel];
        sums[TRUTH * size + channel] += (noticing[channel] + catching[channel]) * weight;
    }
    Py_RETURN_NONE;
}

/* bring(by, heard, visits, person, cause, partners): first visits are the partners' through whom they came. */
static PyObject *bring(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    uint8_t *by = data_of(given[0], NPY_UINT8, NULL);
    const uint8_t *heard = data_of(given[1], NPY_UINT8, NULL), *partners = data_of(given[5], NPY_UINT8, NULL);
    Column visits, people, cause;
    if (PyErr_Occurred() || !column_of(given[2], &visits)) return NULL;
    if (!column_of(given[3], &people) || !column_of(given[4], &cause)) return NULL;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row), place = whole_at(&cause, row);
        if (!whole_at(&visits, person)) by[person] = place ? partners[place] : heard[person];
    }
    Py_RETURN_NONE;
}

/* owed(by, first_on, never, person, paid, margins, days, day): what partners are owed for those of the orders that they
   are paid for; who never ordered before does so today. */
static PyObject *owed(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(8);
    const uint8_t *by = data_of(given[0], NPY_UINT8, NULL);
    int16_t *first_on = data_of(given[1], NPY_INT16, NULL);
    Column people;
    if (PyErr_Occurred() || !column_of(given[3], &people)) return NULL;
    const int64_t *paid = data_of(given[4], NPY_INT64, NULL);
    const double *margins = data_of(given[5], NPY_DOUBLE, NULL), *days = data_of(given[6], NPY_DOUBLE, NULL);
    long never = PyLong_AsLong(given[2]), day = PyLong_AsLong(given[7]);
    if (PyErr_Occurred()) return NULL;
    double *money = PyMem_Malloc((people.size + 1) * sizeof(double));
    if (!money) return PyErr_NoMemory();
    whole found = 0;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        uint8_t partner = by[person];
        if (first_on[person] == never) first_on[person] = (int16_t)day;
        if (partner && day - first_on[person] <= days[partner]) money[found++] = (double)paid[row] * margins[partner];
    }
    void *data;
    PyObject *made = new_array(found, NPY_DOUBLE, &data);
    if (made && found) memcpy(data, money, found * sizeof(double));
    PyMem_Free(money);
    return made;
}

/* What a factor makes of what is wanted by channel, within bounds, and the sum of it. */
static double clipped(double log_factor, const double *wanted, const double *low, const double *high, whole size,
                      double *share) {
    double factor = log_factor, sum = 0.0;
    apply(EXP, &factor, 1);
    for (whole channel = 0; channel < size; channel++) {
        double at = factor * wanted[channel];
        at = low[channel] > at ? low[channel] : at;
        share[channel] = high[channel] < at ? high[channel] : at;
        sum += share[channel];
    }
    return sum;
}

/* scaled(wanted, low, high): what is wanted, within bounds, by the factor with which it sums to 1. */
static PyObject *scaled(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    whole size;
    const double *wanted = data_of(given[0], NPY_DOUBLE, &size), *low = data_of(given[1], NPY_DOUBLE, NULL);
    const double *high = data_of(given[2], NPY_DOUBLE, NULL);
    double *share, below = -50.0, above = 50.0, middle;
    if (PyErr_Occurred()) return NULL;
    PyObject *made = new_array(size, NPY_DOUBLE, (void **)&share);
    if (!made) return NULL;
    while (middle = 0.5 * (below + above), below < middle && middle < above) {
        if (clipped(middle, wanted, low, high, size, share) < 1.0) below = middle;
        else above = middle;
    }
    clipped(above, wanted, low, high, size, share);
    return made;
}

PyMethodDef touches_methods[] = {
    KERNEL(fallen_on, "The cause that each draw falls on."),
    KERNEL(notice_through, "People notice through channels."),
    KERNEL(caught, "What caught visits."),
    KERNEL(credit, "Orders are credited."),
    KERNEL(bring, "First visits are partners'."),
    KERNEL(owed, "What partners are owed."),
    KERNEL(scaled, "Shares of a budget that sum to 1."),
    END_OF_KERNELS,
};
