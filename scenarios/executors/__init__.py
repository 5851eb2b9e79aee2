"""Where runs are carried out: in this process, or in worker processes on all cores."""
