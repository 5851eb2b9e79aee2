/* How people decide: simulation/crowd/deciding.py and Heart.felt on one list of all who stand before a decision. */

#include "kernels.h"

enum { NAME, CHOICE, PERSON, OCCASION, CIRCUMSTANCES, DISCOUNT, OWN_BASE, STANDING }; /* deciding.Standing */

/* A number of everybody, or one of each person. */
typedef struct {
    PyArrayObject *kept;
    const double *each;
    double number;
} Amount;

/* Takes a float or an array [size]; what it keeps is to be released. */
static int amount_of(PyObject *object, whole size, Amount *amount) {
    *amount = (Amount){NULL, NULL, 0.0};
    if (!PyArray_Check(object) || PyArray_NDIM((PyArrayObject *)object) == 0) {
        amount->number = PyFloat_AsDouble(object);
        return !PyErr_Occurred();
    }
    amount->kept = (PyArrayObject *)PyArray_FROMANY(object, NPY_DOUBLE, 1, 1, NPY_ARRAY_CARRAY_RO);
    if (!amount->kept) return 0;
    amount->each = PyArray_DATA(amount->kept);
    if (PyArray_DIM(amount->kept, 0) == size) return 1;
    PyErr_SetString(PyExc_ValueError, "a kernel wants an amount for each person");
    return 0;
}

static inline double amount_at(const Amount *amount, whole row) {
    return amount->each ? amount->each[row] : amount->number;
}

/* What the choices weigh [choice], all but the bases divided by the bound; and whom they weigh for. */
typedef struct {
    const float *feelings;
    const double *weights, *centre, *price, *base;
} Table;

static double felt_by(const Table *table, whole choice, whole person, double discount) {
    const float *felt = table->feelings + FEELINGS * person;
    const double *weight = table->weights + FEELINGS * choice;
    double total = (weight[VALUE] * felt[VALUE] + weight[TRUST] * felt[TRUST]) +
                   (weight[PROOF] * felt[PROOF] + weight[DEPENDENCE] * felt[DEPENDENCE]);
    total -= table->centre[choice];
    if (discount > 0.0) {
        double waits = 0.5 * felt[DEPENDENCE];
        total += table->price[choice] * (discount * (1.0 - waits) + waits);
    }
    return total;
}

/* Bounded feelings of one standing, then its other log-odds, from `odds` on; gives how many people stand there, or -1.
   `luck` is left alone where there are no keys. */
static whole weigh(const Table *table, whole choice, PyObject *standing, PyObject *move, double bound, double *odds,
                   double *luck, const uint64_t *first, const uint64_t *second) {
    Column person, occasion;
    Amount discount = {0}, circumstances = {0}, own = {0}, moved = {0};
    whole size = -1;
    PyObject *base = PyTuple_GET_ITEM(standing, OWN_BASE);
    if (!column_of(PyTuple_GET_ITEM(standing, PERSON), &person) ||
        !column_of(PyTuple_GET_ITEM(standing, OCCASION), &occasion) ||
        !amount_of(PyTuple_GET_ITEM(standing, DISCOUNT), person.size, &discount) ||
        !amount_of(PyTuple_GET_ITEM(standing, CIRCUMSTANCES), person.size, &circumstances) ||
        !amount_of(move, person.size, &moved) || (base != Py_None && !amount_of(base, person.size, &own)))
        goto done;
    size = person.size;
    for (whole row = 0; row < size; row++)
        odds[row] = felt_by(table, choice, whole_at(&person, row), amount_at(&discount, row));
    apply(TANH, odds, size);
    for (whole row = 0; row < size; row++) {
        double given = base == Py_None ? table->base[choice] : amount_at(&own, row);
        odds[row] = ((odds[row] * bound + given) + amount_at(&circumstances, row)) + amount_at(&moved, row);
    }
    for (whole row = 0; first && row < size; row++)
        luck[row] = luck_of(first[choice], second[choice], whole_at(&person, row), whole_at(&occasion, row));
done:
    Py_XDECREF(discount.kept), Py_XDECREF(circumstances.kept), Py_XDECREF(own.kept), Py_XDECREF(moved.kept);
    return size;
}

/* The people of all standings together, -1 with an error. */
static whole counted(PyObject *standings, PyObject *moves) {
    whole total = 0;
    if (!PyTuple_Check(standings) || !PyList_Check(moves) || PyList_GET_SIZE(moves) != PyTuple_GET_SIZE(standings)) {
        PyErr_SetString(PyExc_TypeError, "a kernel wants a tuple of standings and a list of what moves each");
        return -1;
    }
    for (Py_ssize_t place = 0; place < PyTuple_GET_SIZE(standings); place++) {
        PyObject *standing = PyTuple_GET_ITEM(standings, place);
        Column person;
        if (!PyTuple_Check(standing) || PyTuple_GET_SIZE(standing) != STANDING) {
            PyErr_SetString(PyExc_TypeError, "a kernel wants standings");
            return -1;
        }
        if (!column_of(PyTuple_GET_ITEM(standing, PERSON), &person)) return -1;
        total += person.size;
    }
    return total;
}

/* weigh_up(feelings, weights, centre, price, base, bound, standings, moves, firsts, seconds): chances and luck
   [(decision, person)] on one list of all who stand; without keys chances alone. */
static PyObject *weigh_up(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(10);
    Table table = {data_of(given[0], NPY_FLOAT, NULL), data_of(given[1], NPY_DOUBLE, NULL),
                   data_of(given[2], NPY_DOUBLE, NULL), data_of(given[3], NPY_DOUBLE, NULL),
                   data_of(given[4], NPY_DOUBLE, NULL)};
    double bound = PyFloat_AsDouble(given[5]);
    int draws = given[8] != Py_None;
    const uint64_t *first = draws ? data_of(given[8], NPY_UINT64, NULL) : NULL;
    const uint64_t *second = draws ? data_of(given[9], NPY_UINT64, NULL) : NULL;
    if (PyErr_Occurred()) return NULL;
    whole total = counted(given[6], given[7]);
    if (total < 0) return NULL;
    double *odds = NULL, *luck = NULL;
    PyObject *likely = new_array(total, NPY_DOUBLE, (void **)&odds);
    PyObject *drawn = draws ? new_array(total, NPY_DOUBLE, (void **)&luck) : Py_NewRef(Py_None);
    int is_well = likely && drawn;
    whole row = 0;
    for (Py_ssize_t place = 0; is_well && place < PyTuple_GET_SIZE(given[6]); place++) {
        whole size = weigh(&table, place, PyTuple_GET_ITEM(given[6], place), PyList_GET_ITEM(given[7], place), bound,
                           odds + row, luck ? luck + row : NULL, first, second);
        is_well = size >= 0;
        row += size;
    }
    if (is_well) {
        for (row = 0; row < total; row++) odds[row] = -odds[row];
        apply(EXP, odds, total);
        for (row = 0; row < total; row++) odds[row] = 1.0 / (odds[row] + 1.0);
        return Py_BuildValue("NN", likely, drawn);
    }
    Py_XDECREF(likely), Py_XDECREF(drawn);
    return NULL;
}

PyMethodDef deciding_methods[] = {
    KERNEL(weigh_up, "Chances and luck of all who stand before decisions."),
    END_OF_KERNELS,
};
