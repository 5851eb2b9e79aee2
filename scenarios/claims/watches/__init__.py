"""What a formula may read of a run beyond its books, by name: a new watch is one file here and one line below."""

from scenarios.claims.watch import Watch
from scenarios.claims.watches.cohorts import Cohorts
from scenarios.claims.watches.regions import Regions
from scenarios.claims.watches.repeats import Repeats
from scenarios.claims.watches.touched import Touched

WATCHES: dict[str, type[Watch]] = {
    "cohorts": Cohorts,
    "regions": Regions,
    "repeats": Repeats,
    "touched": Touched,
}
