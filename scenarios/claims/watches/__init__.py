"""What a formula may read of a run beyond its books, by name: a new watch is one file here and one line below."""

from scenarios.claims.watch import Watch
from scenarios.claims.watches.cohorts import Cohorts
from scenarios.claims.watches.picks import Picks
from scenarios.claims.watches.promotions import Promotions
from scenarios.claims.watches.regions import Regions
from scenarios.claims.watches.repeats import Repeats
from scenarios.claims.watches.segments import Segments
from scenarios.claims.watches.touched import Touched

WATCHES: dict[str, type[Watch]] = {
    "cohorts": Cohorts,
    "picks": Picks,
    "promotions": Promotions,
    "regions": Regions,
    "repeats": Repeats,
    "segments": Segments,
    "touched": Touched,
}
