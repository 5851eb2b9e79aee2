/* Waiting for what may happen on any day: simulation/hazards.py and the new spells of simulation/crowd/evening.py. */

#include "kernels.h"

#define SLOWEST 1e-30

/* The people of a tuple of groups, one group a hazard; -1 with an error. */
static whole counted(PyObject *groups, Column *people) {
    whole total = 0;
    for (Py_ssize_t hazard = 0; hazard < PyTuple_GET_SIZE(groups); hazard++) {
        if (!column_of(PyTuple_GET_ITEM(groups, hazard), people + hazard)) return -1;
        total += people[hazard].size;
    }
    return total;
}

#define MOST 16 /* hazards there may be */

static int are_groups(PyObject *groups) {
    if (PyTuple_Check(groups) && PyTuple_GET_SIZE(groups) <= MOST) return 1;
    PyErr_SetString(PyExc_TypeError, "a kernel wants a tuple of groups of people");
    return 0;
}

/* One feeling's weight after the other, two and two, as decisions.summed adds them. */
static inline float felt_by(const float *felt, const float *weight, float centre) {
    float total = (weight[VALUE] * felt[VALUE] + weight[TRUST] * felt[TRUST]) +
                  (weight[PROOF] * felt[PROOF] + weight[DEPENDENCE] * felt[DEPENDENCE]);
    return total - centre;
}

/* speeds(feelings, weights, centre, bound, groups, tempting): the speeds exp(B tanh(x / B)) [spell] of people of groups
   [hazard]; `tempting` is what discounts add for each of the last group, or None. */
static PyObject *speeds(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    const float *feelings = data_of(given[0], NPY_FLOAT, NULL), *weights = data_of(given[1], NPY_FLOAT, NULL);
    const float *centre = data_of(given[2], NPY_FLOAT, NULL);
    float bound = (float)PyFloat_AsDouble(given[3]);
    whole tempted = 0;
    const double *tempting = given[5] == Py_None ? NULL : data_of(given[5], NPY_DOUBLE, &tempted);
    Column people[MOST];
    if (PyErr_Occurred() || !are_groups(given[4])) return NULL;
    whole total = counted(given[4], people);
    if (total < 0) return NULL;
    double *speed;
    PyObject *made = new_array(total, NPY_DOUBLE, (void **)&speed);
    float *felt = PyMem_Malloc((total + 1) * sizeof(float));
    if (!made || !felt) return PyMem_Free(felt), Py_XDECREF(made), PyErr_NoMemory();
    whole place = 0;
    for (Py_ssize_t hazard = 0; hazard < PyTuple_GET_SIZE(given[4]); hazard++)
        for (whole row = 0; row < people[hazard].size; row++)
            felt[place++] = felt_by(feelings + FEELINGS * whole_at(people + hazard, row), weights + FEELINGS * hazard,
                                    centre[hazard]);
    for (whole row = 0; row < tempted; row++)
        felt[total - tempted + row] = (float)((double)felt[total - tempted + row] + tempting[row]);
    apply_float(TANH, felt, total);
    for (whole row = 0; row < total; row++) felt[row] *= bound;
    apply_float(EXP, felt, total);
    for (whole row = 0; row < total; row++) speed[row] = felt[row];
    PyMem_Free(felt);
    return made;
}

/* What those wait for who do not use it yet; hazards.OUTSIDE. */
enum { AWARENESS, VISIT };

/* Those outside: whom a friend told forgets more slowly, the unaware hear their community's talk from now on, and the
   speed of visiting is kept. */
typedef struct {
    const uint8_t *stage, *told;
    double slower;
    const double *word;
    whole size;
    float *visit_speed;
} Outside;

static int outside_of(PyObject *const *given, Outside *outside) {
    *outside = (Outside){data_of(given[0], NPY_UINT8, NULL), data_of(given[1], NPY_UINT8, NULL),
                         PyFloat_AsDouble(given[2]), data_of(given[3], NPY_DOUBLE, NULL),
                         PyLong_AsSsize_t(given[4]), data_of(given[5], NPY_FLOAT, NULL)};
    return !PyErr_Occurred();
}

/* The goal of a new spell, and what comes with it for those outside. */
static float goal_of(const Outside *outside, Py_ssize_t hazard, whole person, double speed, double wait,
                     double pressure) {
    int is_unaware = outside->stage[person] == 0;
    if (hazard == AWARENESS && !is_unaware && outside->told[person]) speed *= outside->slower;
    if (hazard == VISIT) outside->visit_speed[person] = (float)speed;
    float goal = (float)(-wait / (speed > SLOWEST ? speed : SLOWEST) + pressure);
    if (hazard == AWARENESS && is_unaware) goal = (float)((double)goal + outside->word[person / outside->size]);
    return goal;
}

/* begin(goals, spells, pressures, codes, firsts, seconds, groups, speed, stage, told, slower, word, size, visit_speed):
   new spells [hazard] of groups of people at their speeds [spell], the groups one after the other. */
static PyObject *begin(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(14);
    Outside outside;
    float *goals = data_of(given[0], NPY_FLOAT, NULL);
    npy_uint16 *spells = data_of(given[1], NPY_UINT16, NULL);
    whole rows, spelled;
    const double *pressures = data_of(given[2], NPY_DOUBLE, NULL);
    const whole *code = data_of(given[3], NPY_INTP, &rows);
    const uint64_t *first = data_of(given[4], NPY_UINT64, NULL), *second = data_of(given[5], NPY_UINT64, NULL);
    const double *speed = data_of(given[7], NPY_DOUBLE, &spelled);
    Column people[MOST];
    if (!outside_of(given + 8, &outside) || !are_groups(given[6])) return NULL;
    whole codes = PyArray_DIM((PyArrayObject *)given[2], 1), total = counted(given[6], people);
    if (total < 0) return NULL;
    if (total != spelled) return PyErr_Format(PyExc_ValueError, "a kernel wants a speed for each spell");
    double *wait = PyMem_Malloc((total + 1) * sizeof(double));
    if (!wait) return PyErr_NoMemory();
    whole place = 0;
    Py_ssize_t hazards = PyTuple_GET_SIZE(given[6]);
    for (Py_ssize_t hazard = 0; hazard < hazards; hazard++)
        for (whole row = 0; row < people[hazard].size; row++) {
            whole person = whole_at(people + hazard, row);
            wait[place++] = -luck_of(first[hazard], second[hazard], person, spells[hazard * rows + person]);
        }
    apply(LOG1P, wait, total);
    place = 0;
    for (Py_ssize_t hazard = 0; hazard < hazards; hazard++)
        for (whole row = 0; row < people[hazard].size; row++, place++) {
            whole person = whole_at(people + hazard, row);
            double pressure = pressures[hazard * codes + code[person]];
            goals[hazard * rows + person] = goal_of(&outside, hazard, person, speed[place], wait[place], pressure);
            wait[place] = spells[hazard * rows + person] + 1; /* somebody noted twice begins one spell */
        }
    place = 0;
    for (Py_ssize_t hazard = 0; hazard < hazards; hazard++)
        for (whole row = 0; row < people[hazard].size; row++, place++)
            spells[hazard * rows + whole_at(people + hazard, row)] = (npy_uint16)wait[place];
    PyMem_Free(wait);
    Py_RETURN_NONE;
}

/* reached(goal, code, pressure): everyone whose goal lies within the pressure on their code, in single precision. */
static PyObject *reached(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(3);
    whole rows, found = 0;
    const float *goal = data_of(given[0], NPY_FLOAT, &rows), *pressure = data_of(given[2], NPY_FLOAT, NULL);
    const whole *code = data_of(given[1], NPY_INTP, NULL);
    if (PyErr_Occurred()) return NULL;
    whole *row_of = PyMem_Malloc((rows + 1) * sizeof(whole));
    if (!row_of) return PyErr_NoMemory();
    for (whole row = 0; row < rows; row++) {
        row_of[found] = row;
        found += goal[row] <= pressure[code[row]];
    }
    PyObject *met = rows_of(row_of, found);
    PyMem_Free(row_of);
    return met;
}

/* due(goals, pressures, first, last, code, person): those of the people for whom each hazard from the first to the last
   happens today, a list of rows for each. */
static PyObject *due(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    const float *goals = data_of(given[0], NPY_FLOAT, NULL);
    const double *pressures = data_of(given[1], NPY_DOUBLE, NULL);
    whole first = PyLong_AsSsize_t(given[2]), last = PyLong_AsSsize_t(given[3]), rows, people;
    const whole *code = data_of(given[4], NPY_INTP, &rows), *person = data_of(given[5], NPY_INTP, &people);
    if (PyErr_Occurred()) return NULL;
    whole codes = PyArray_DIM((PyArrayObject *)given[1], 1);
    whole *row_of = PyMem_Malloc((people + 1) * sizeof(whole));
    PyObject *lists = row_of ? PyList_New(last - first + 1) : PyErr_NoMemory();
    for (whole hazard = first; lists && hazard <= last; hazard++) {
        const float *goal = goals + hazard * rows;
        const double *pressure = pressures + hazard * codes;
        whole found = 0;
        for (whole place = 0; place < people; place++) {
            row_of[found] = person[place];
            found += (double)goal[person[place]] <= pressure[code[person[place]]];
        }
        PyObject *list = rows_of(row_of, found);
        if (list) PyList_SET_ITEM(lists, hazard - first, list);
        else Py_CLEAR(lists);
    }
    PyMem_Free(row_of);
    return lists;
}

/* notice_or_forget(goal, code, pressure, word, cells, size): who among the unaware notices, talk of their community
   included, and who among the aware forgets. */
static PyObject *notice_or_forget(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(6);
    whole rows, codes, communities, noticed = 0, forgot = 0;
    const float *goal = data_of(given[0], NPY_FLOAT, &rows);
    const whole *code = data_of(given[1], NPY_INTP, NULL);
    const double *pressure = data_of(given[2], NPY_DOUBLE, &codes), *word = data_of(given[3], NPY_DOUBLE, &communities);
    whole cells = PyLong_AsSsize_t(given[4]), size = PyLong_AsSsize_t(given[5]);
    if (PyErr_Occurred()) return NULL;
    double loudest = 0.0;
    for (whole community = 0; community < communities; community++)
        if (word[community] > loudest) loudest = word[community];
    whole *row_of = PyMem_Malloc((rows + 1) * sizeof(whole)); /* who notices from the front, who forgets from the end */
    float *most = PyMem_Malloc((codes + 1) * sizeof(float));  /* the pressure with the loudest community's talk */
    if (!row_of || !most) return PyMem_Free(row_of), PyMem_Free(most), PyErr_NoMemory();
    for (whole each = 0; each < codes; each++)
        most[each] = (float)pressure[each] + (each < cells ? (float)loudest : 0.0f);
    for (whole row = 0; row < rows; row++) {
        if (!(goal[row] <= most[code[row]])) continue;
        if (code[row] >= cells) row_of[rows - ++forgot] = row;
        else if ((double)goal[row] <= pressure[code[row]] + word[row / size]) row_of[noticed++] = row;
    }
    for (whole low = rows - forgot, high = rows - 1; low < high; low++, high--) {
        whole row = row_of[low];
        row_of[low] = row_of[high], row_of[high] = row;
    }
    PyObject *both = Py_BuildValue("NN", rows_of(row_of, noticed), rows_of(row_of + rows - forgot, forgot));
    PyMem_Free(row_of), PyMem_Free(most);
    return both;
}

/* respeed(feelings, weights, centre, bound, goal, code, pressure, speed, first, last): take the speed of a hazard of
   these rows anew in mid-spell; what has accumulated stays. */
static PyObject *respeed(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(10);
    const float *feelings = data_of(given[0], NPY_FLOAT, NULL), *weight = data_of(given[1], NPY_FLOAT, NULL);
    const float *centre = data_of(given[2], NPY_FLOAT, NULL);
    float bound = (float)PyFloat_AsDouble(given[3]), *goal = data_of(given[4], NPY_FLOAT, NULL);
    const whole *code = data_of(given[5], NPY_INTP, NULL);
    const double *pressure = data_of(given[6], NPY_DOUBLE, NULL);
    float *speed = data_of(given[7], NPY_FLOAT, NULL);
    whole first = PyLong_AsSsize_t(given[8]), last = PyLong_AsSsize_t(given[9]);
    if (PyErr_Occurred()) return NULL;
    enum { PART = 2048 };
    float felt[PART];
    for (whole start = first; start < last; start += PART) {
        whole wide = last - start < PART ? last - start : PART;
        for (whole row = 0; row < wide; row++) felt[row] = felt_by(feelings + FEELINGS * (start + row), weight, *centre);
        apply_float(TANH, felt, wide);
        for (whole row = 0; row < wide; row++) felt[row] *= bound;
        apply_float(EXP, felt, wide);
        for (whole row = 0; row < wide; row++) {
            whole person = start + row;
            float passed = (float)pressure[code[person]], own = felt[row] > (float)SLOWEST ? felt[row] : (float)SLOWEST;
            goal[person] = (goal[person] - passed) * (speed[person] / own) + passed;
            speed[person] = felt[row];
        }
    }
    Py_RETURN_NONE;
}

/* carry(goals, pressures, hazards, moves, first): users who changed their code in mid-spell, from one of these codes to
   another, keep what they have still to go through; a move is who, the codes before and the codes after. */
static PyObject *carry(PyObject *self, PyObject *const *given, Py_ssize_t count) {
    TAKES(5);
    float *goals = data_of(given[0], NPY_FLOAT, NULL);
    const double *pressures = data_of(given[1], NPY_DOUBLE, NULL);
    whole first = PyLong_AsSsize_t(given[4]);
    if (PyErr_Occurred()) return NULL;
    if (!PyTuple_Check(given[2]) || !PyList_Check(given[3])) return PyErr_Format(PyExc_TypeError, "no hazards or moves");
    whole rows = PyArray_DIM((PyArrayObject *)given[0], 1), codes = PyArray_DIM((PyArrayObject *)given[1], 1);
    for (Py_ssize_t place = 0; place < PyList_GET_SIZE(given[3]); place++) {
        PyObject *move = PyList_GET_ITEM(given[3], place);
        Column person, before, after;
        if (!PyTuple_Check(move) || PyTuple_GET_SIZE(move) != 3)
            return PyErr_Format(PyExc_TypeError, "a kernel wants moves");
        if (!column_of(PyTuple_GET_ITEM(move, 0), &person) || !column_of(PyTuple_GET_ITEM(move, 1), &before) ||
            !column_of(PyTuple_GET_ITEM(move, 2), &after))
            return NULL;
        for (whole row = 0; row < person.size; row++) {
            whole from = whole_at(&before, row), to = whole_at(&after, row);
            if (from < first || to < first) continue;
            for (Py_ssize_t which = 0; which < PyTuple_GET_SIZE(given[2]); which++) {
                whole hazard = PyLong_AsSsize_t(PyTuple_GET_ITEM(given[2], which));
                const double *pressure = pressures + hazard * codes;
                goals[hazard * rows + whole_at(&person, row)] += (float)(pressure[to] - pressure[from]);
            }
        }
    }
    Py_RETURN_NONE;
}

PyMethodDef spells_methods[] = {
    KERNEL(carry, "Keep what people have still to go through."),
    KERNEL(speeds, "Speeds of people at which spells pass."),
    KERNEL(begin, "Begin spells."),
    KERNEL(reached, "Everyone whose goal is reached."),
    KERNEL(due, "Those of some people whose goals are reached."),
    KERNEL(notice_or_forget, "Who notices and who forgets."),
    KERNEL(respeed, "Take speeds anew in mid-spell."),
    END_OF_KERNELS,
};
