/* People as they move: simulation/people.py, and the scans of a day for those whom something concerns. */

#include "kernels.h"

#include <numpy/npy_math.h>

/* enter(code, cell, stage, census, person, first, number): move people to a stage, its first code and number given, and
   count them there; their codes before and after. */
static PyObject *enter(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    whole *code = data_of(given[0], NPY_INTP, NULL), *census = data_of(given[3], NPY_INTP, NULL), *before, *after;
    const whole *cell = data_of(given[1], NPY_INTP, NULL);
    uint8_t *stage = data_of(given[2], NPY_UINT8, NULL);
    whole first = PyLong_AsSsize_t(given[5]), number = PyLong_AsSsize_t(given[6]);
    Column people;
    if (PyErr_Occurred() || !column_of(given[4], &people)) return NULL;
    PyObject *left = new_array(people.size, NPY_INTP, (void **)&before);
    PyObject *entered = new_array(people.size, NPY_INTP, (void **)&after);
    if (!left || !entered) return Py_XDECREF(left), Py_XDECREF(entered), NULL;
    for (whole row = 0; row < people.size; row++) {
        whole person = whole_at(&people, row);
        before[row] = code[person], after[row] = first + cell[person];
        census[before[row]]--, census[after[row]]++;
    }
    for (whole row = 0; row < people.size; row++) { /* apart: somebody moved twice is to show in the census */
        whole person = whole_at(&people, row);
        code[person] = after[row], stage[person] = (uint8_t)number;
    }
    return Py_BuildValue("NN", left, entered);
}

/* look_for_the_live(live, marks, paid): who has something to do, and who of them ever bought. */
static PyObject *look_for_the_live(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    whole rows, living = 0, bought = 0;
    const uint8_t *live = data_of(given[0], NPY_UINT8, &rows), *marks = data_of(given[1], NPY_UINT8, NULL);
    long paid = PyLong_AsLong(given[2]);
    if (PyErr_Occurred()) return NULL;
    whole *row_of = PyMem_Malloc((rows + 1) * sizeof(whole)), *buyer = NULL;
    if (!row_of) return PyErr_NoMemory();
    for (whole row = 0; row < rows; row++) {
        uint64_t eight;
        while (row + 8 <= rows && (memcpy(&eight, live + row, 8), !eight)) row += 8; /* most have nothing to do */
        if (row == rows) break;
        row_of[living] = row;
        living += live[row];
    }
    PyObject *users = rows_of(row_of, living);
    buyer = row_of; /* buyers are some of the users: never written further than read */
    for (whole place = 0; place < living; place++) {
        whole person = row_of[place];
        buyer[bought] = person;
        bought += (marks[person] & paid) != 0;
    }
    PyObject *both = Py_BuildValue("NN", users, rows_of(buyer, bought));
    PyMem_Free(row_of);
    return both;
}

/* silent(stage, dormant, last, rested, luck, edge): everybody from a stage on who was last contacted on that day or
   before and whose luck lies below the edge. */
static PyObject *silent(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    whole rows, found = 0;
    const uint8_t *stage = data_of(given[0], NPY_UINT8, &rows);
    long dormant = PyLong_AsLong(given[1]), rested = PyLong_AsLong(given[3]);
    const int16_t *last = data_of(given[2], NPY_INT16, NULL);
    const double *luck = data_of(given[4], NPY_DOUBLE, NULL);
    double edge = PyFloat_AsDouble(given[5]);
    if (PyErr_Occurred()) return NULL;
    whole *row_of = PyMem_Malloc((rows + 1) * sizeof(whole));
    if (!row_of) return PyErr_NoMemory();
    for (whole row = 0; row < rows; row++) { /* without branches: none of the three is to be foretold */
        row_of[found] = row;
        found += (stage[row] >= dormant) & (last[row] <= rested) & (luck[row] < edge);
    }
    PyObject *list = rows_of(row_of, found);
    PyMem_Free(row_of);
    return list;
}

/* quiet(person, live, last, since, stage, lead, dormant): the live among these people without use or order since a day,
   who are no leads and not seen to be silent yet. */
static PyObject *quiet(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    whole people, found = 0;
    const whole *person = data_of(given[0], NPY_INTP, &people);
    const uint8_t *live = data_of(given[1], NPY_UINT8, NULL), *stage = data_of(given[4], NPY_UINT8, NULL);
    const int16_t *last = data_of(given[2], NPY_INT16, NULL);
    long since = PyLong_AsLong(given[3]), lead = PyLong_AsLong(given[5]), dormant = PyLong_AsLong(given[6]);
    if (PyErr_Occurred()) return NULL;
    whole *row_of = PyMem_Malloc((people + 1) * sizeof(whole));
    if (!row_of) return PyErr_NoMemory();
    for (whole place = 0; place < people; place++) {
        whole row = person[place];
        if (live[row] && last[row] <= since && stage[row] != lead && stage[row] != dormant) row_of[found++] = row;
    }
    PyObject *list = rows_of(row_of, found);
    PyMem_Free(row_of);
    return list;
}

/* contacted(turns, strengths, audiences, codes, code, firsts, seconds): of each tactic's turns (people, turns before the
   first) who is in its audience [tactic and code] and, while it works in part, has the luck: person and tactic. */
static PyObject *contacted(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    if (!PyList_Check(given[0]) || !PyList_Check(given[1]) || PyList_GET_SIZE(given[0]) != PyList_GET_SIZE(given[1]))
        return PyErr_Format(PyExc_TypeError, "a kernel wants a list of turns and one of strengths");
    const uint8_t *audience = data_of(given[2], NPY_UINT8, NULL);
    whole codes = PyLong_AsSsize_t(given[3]), total = 0, found = 0, rows;
    const whole *code = data_of(given[4], NPY_INTP, &rows);
    const uint64_t *first = data_of(given[5], NPY_UINT64, NULL), *second = data_of(given[6], NPY_UINT64, NULL);
    if (PyErr_Occurred()) return NULL;
    Column people;
    PyObject *list;
    whole before;
    for (Py_ssize_t tactic = 0; tactic < PyList_GET_SIZE(given[0]); tactic++, total += people.size)
        if (!PyArg_ParseTuple(PyList_GET_ITEM(given[0], tactic), "On", &list, &before) || !column_of(list, &people))
            return NULL;
    whole *kept = PyMem_Malloc((2 * total + 1) * sizeof(whole));
    if (!kept) return PyErr_NoMemory();
    for (Py_ssize_t tactic = 0; tactic < PyList_GET_SIZE(given[0]); tactic++) {
        double strength = PyFloat_AsDouble(PyList_GET_ITEM(given[1], tactic));
        PyArg_ParseTuple(PyList_GET_ITEM(given[0], tactic), "On", &list, &before);
        column_of(list, &people);
        for (whole row = 0; row < people.size; row++) {
            whole person = whole_at(&people, row), round = (before + row) / rows;
            if (!audience[tactic * codes + code[person]]) continue;
            if (strength < 1.0 && luck_of(first[tactic], second[tactic], person, round) >= strength) continue;
            kept[found] = person, kept[total + found] = tactic;
            found++;
        }
    }
    PyObject *lists =
        PyErr_Occurred() ? NULL : Py_BuildValue("NN", rows_of(kept, found), rows_of(kept + total, found));
    PyMem_Free(kept);
    return lists;
}

/* gathered(parts, column, low, high): the people of a list of lists whose entry of a column of bytes lies between. */
static PyObject *gathered(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(4);
    const uint8_t *column = data_of(given[1], NPY_UINT8, NULL);
    long low = PyLong_AsLong(given[2]), high = PyLong_AsLong(given[3]);
    whole total = 0, found = 0;
    if (PyErr_Occurred()) return NULL;
    if (!PyList_Check(given[0])) return PyErr_Format(PyExc_TypeError, "a kernel wants a list of lists of people");
    Column people;
    for (Py_ssize_t part = 0; part < PyList_GET_SIZE(given[0]); part++, total += people.size)
        if (!column_of(PyList_GET_ITEM(given[0], part), &people)) return NULL;
    whole *row_of = PyMem_Malloc((total + 1) * sizeof(whole));
    if (!row_of) return PyErr_NoMemory();
    for (Py_ssize_t part = 0; part < PyList_GET_SIZE(given[0]); part++) {
        column_of(PyList_GET_ITEM(given[0], part), &people);
        for (whole row = 0; row < people.size; row++) {
            whole person = whole_at(&people, row);
            row_of[found] = person;
            found += column[person] >= low && column[person] <= high;
        }
    }
    PyObject *list = rows_of(row_of, found);
    PyMem_Free(row_of);
    return list;
}

/* used(person, uses, last, goal, since, day, beyond): count a use of these people today, who begin no other by
   themselves; how many activated so many days ago, up to an age and beyond it. */
static PyObject *used(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(7);
    uint16_t *uses = data_of(given[1], NPY_UINT16, NULL);
    int16_t *last = data_of(given[2], NPY_INT16, NULL), *since = data_of(given[4], NPY_INT16, NULL);
    float *goal = data_of(given[3], NPY_FLOAT, NULL);
    long day = PyLong_AsLong(given[5]), beyond = PyLong_AsLong(given[6]);
    Column people;
    if (PyErr_Occurred() || !column_of(given[0], &people)) return NULL;
    long *ages = PyMem_Calloc(beyond + 1, sizeof(long));
    PyObject *counts = ages ? PyList_New(beyond + 1) : PyErr_NoMemory();
    for (whole row = 0; counts && row < people.size; row++) {
        whole person = whole_at(&people, row);
        long age = day - since[person];
        uses[person]++, last[person] = (int16_t)day, goal[person] = (float)NPY_INFINITY;
        ages[age < beyond ? age : beyond]++;
    }
    for (long age = 0; counts && age <= beyond; age++) PyList_SET_ITEM(counts, age, PyLong_FromLong(ages[age]));
    PyMem_Free(ages);
    return counts;
}

PyMethodDef crowd_methods[] = {
    KERNEL(gathered, "The people of several lists of whom something is true."),
    KERNEL(used, "Count a day's uses."),
    KERNEL(enter, "Move people to a stage."),
    KERNEL(look_for_the_live, "Who has something to do, and who of them ever bought."),
    KERNEL(silent, "The silent whose turn may have come."),
    KERNEL(quiet, "Who has fallen silent."),
    KERNEL(contacted, "Who of those whose turn it is are contacted."),
    END_OF_KERNELS,
};
