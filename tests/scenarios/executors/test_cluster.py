"""Runs on a cluster are the runs of this machine, whatever happens to workers; a lost scheduler loses no run."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenarios.commands import cluster_asked
from scenarios.executors import cluster as module
from scenarios.executors import remote
from scenarios.executors.cluster import Address, Cluster, ClusterProblem
from scenarios.executors.jobs import TIME, Broke, Job
from scenarios.executors.limits import Limits
from scenarios.executors.remote import Installed, Unfit, carried, installed, parcel
from scenarios.experiments.events import Finished, Progress, RunFinished
from scenarios.experiments.plan import Plan
from scenarios.experiments.replicate import carried_out
from scenarios.store.writing import digest
from simulation.version import VERSION
from tests.scenarios.commands.small_file import lines, said, small_file
from tests.scenarios.executors.dask_cluster import DaskCluster
from tests.scenarios.experiments.small import small_plan
from tests.scenarios.store.content import content

CERTIFICATE = (
    "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=shapan",
)  # fmt: skip
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DaskCluster]:
    """A scheduler with two workers that nobody kills."""
    cluster = DaskCluster(tmp_path_factory.mktemp("dask"))
    try:
        cluster.add_worker()
        cluster.add_worker()
        yield cluster
    finally:
        cluster.close()


@pytest.fixture
def fleeting(tmp_path: Path) -> Iterator[DaskCluster]:
    """A cluster for a test that breaks it."""
    cluster = DaskCluster(tmp_path)
    try:
        yield cluster
    finally:
        cluster.close()


def alone(plan: Plan) -> dict[int, bytes]:
    return {e.job.number: digest(e.run) for e in carried_out(plan, workers=0) if isinstance(e, RunFinished)}


def test_that_a_batch_on_a_cluster_is_that_of_this_machine(
    dask: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    study, url = small_file(tmp_path), dask.address.url

    there = said("run", study, "--cluster", url, "--out", "there.shapan", "--json")
    said("run", study, "--workers", "1", "--out", "here.shapan")
    batch = said("batch", study, "--cluster", str(dask.file), "--out", "batch")

    assert (there.exit_code, batch.exit_code) == (0, 0)
    assert lines(there.stdout)[-1]["event"] == "verdict"
    assert (
        content(Path("there.shapan")) == content(Path("here.shapan")) == content(Path("batch/small.shapan"))
    )


def test_that_a_run_that_takes_too_long_is_ended_and_the_others_go_on(dask: DaskCluster) -> None:
    plan = small_plan()
    cluster = Cluster(dask.address)
    try:
        (told,) = [
            one for one in cluster.outcomes(plan.brief, [Job(0, "loud", 0, 30)], never, Limits(1e-9)) if one
        ]
    finally:
        cluster.close()

    assert isinstance(told, Broke)
    assert told.cause == TIME


def never() -> bool:
    return False


def test_that_a_stop_keeps_what_is_done_and_takes_the_rest_back(dask: DaskCluster) -> None:
    plan = small_plan(replications=200)
    cluster = Cluster(dask.address)
    seen: list[RunFinished] = []
    try:
        events = carried_out(plan, stop=lambda: len(seen) >= 3, hands=cluster)
        for event in events:
            if isinstance(event, RunFinished):
                seen.append(event)
    finally:
        cluster.close()

    assert 3 <= len(seen) < 100


def test_that_another_model_and_another_study_are_refused_on_the_worker() -> None:
    plan = small_plan()
    sent = parcel(plan.brief, Limits())
    job = Job(0, "loud", 0, 3)

    other = carried(type(sent)(sent.packed, sent.study, Installed("9.9.9", "abc"), None), job)
    changed = carried(type(sent)(sent.packed, small_plan(seed=6).brief.fingerprint(), installed(), None), job)

    assert other == Unfit(f"it has {installed()}, asked was Shapan 9.9.9, model abc")
    assert changed == Unfit("the study that reached it is not the one that was sent")


def test_that_a_worker_with_another_model_is_refused_before_anything_is_written(
    dask: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(remote, "VERSION", "9.9.9")

    answer = said("run", small_file(tmp_path), "--cluster", dask.address.url)

    assert answer.exit_code == 2
    assert "not every worker can take part; here is Shapan 9.9.9, model " in answer.stderr
    assert answer.stderr.count(f"has Shapan {VERSION}, model ") == 2
    assert list(tmp_path.glob("*.shapan")) == []


def test_that_a_killed_worker_and_one_that_joins_late_change_nothing(fleeting: DaskCluster) -> None:
    plan = small_plan(replications=10, days=10)
    victim = fleeting.add_worker()
    cluster = Cluster(fleeting.address)
    digests: dict[int, bytes] = {}
    ended = None
    try:
        for event in carried_out(plan, hands=cluster):
            if isinstance(event, RunFinished):
                digests[event.job.number] = digest(event.run)
            if isinstance(event, Progress) and event.over == 5:
                fleeting.add_worker()
                victim.send_signal(signal.SIGKILL)
            ended = event
    finally:
        cluster.close()

    assert ended == Finished(30, 0, 30)
    assert victim.wait() == -signal.SIGKILL
    assert digests == alone(plan)


def test_that_a_lost_scheduler_is_a_stop_that_resumes(
    fleeting: DaskCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    study = small_file(tmp_path, replications=6, days=10)
    fleeting.add_worker()
    told = module.Cluster._told

    def until_lost(self: Cluster, future: object, job: Job) -> object:
        if job.number == 7:
            fleeting.scheduler.kill()
            fleeting.scheduler.wait()
        return told(self, future, job)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(module.Cluster, "_told", until_lost)
    answer = said("run", study, "--cluster", fleeting.address.url, "--out", "cut.shapan")
    resumed = said("resume", "cut.shapan", "--workers", "1")
    said("run", study, "--workers", "1", "--out", "whole.shapan")

    assert answer.exit_code == 3
    assert "the scheduler is lost" in answer.stderr
    assert "go on with `shapan resume`" in answer.stderr
    assert resumed.exit_code == 0
    assert content(Path("cut.shapan")) == content(Path("whole.shapan"))


def test_that_runs_go_over_tls_and_who_shows_no_certificate_is_turned_away(tmp_path: Path) -> None:
    pem = tmp_path / "throwaway.pem"
    subprocess.run(
        [*CERTIFICATE, "-keyout", str(pem), "-out", str(tmp_path / "certificate")],
        check=True,
        capture_output=True,
    )
    pem.write_text(pem.read_text() + (tmp_path / "certificate").read_text())
    files = ("--tls-ca-file", str(pem), "--tls-cert", str(pem), "--tls-key", str(pem))
    dask = DaskCluster(tmp_path, files, pem)
    try:
        dask.add_worker()
        assert dask.address.url.startswith("tls://127.0.0.1:")
        cluster = Cluster(dask.address)
        try:
            plan = small_plan(replications=1)
            events = list(carried_out(plan, hands=cluster))
        finally:
            cluster.close()
        with pytest.raises(ClusterProblem, match="no scheduler answers there"):
            Cluster(Address(dask.address.url))
    finally:
        dask.close()

    assert {e.job.number: digest(e.run) for e in events if isinstance(e, RunFinished)} == alone(plan)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--cluster", "127.0.0.1"), "--cluster: must be such as tcp://127.0.0.1:8786"),
        (("--cluster", "http://127.0.0.1:80"), "--cluster: must be such as"),
        (("--cluster", "tcp://127.0.0.1:many"), "--cluster: must be such as"),
        (("--cluster", "tcp://127.0.0.1:1", "--workers", "2"), "--workers: a cluster has workers of its own"),
        (
            ("--cluster", "tcp://127.0.0.1:1", "--run-memory", "9"),
            "--run-memory: on a cluster memory is limited",
        ),
        (("--cluster", "tcp://127.0.0.1:1", "--only", "1"), "--cluster: a run that is repeated with --only"),
        (("--cluster", "tcp://127.0.0.1:1", "--cluster-ca", "small.yaml"), "begins with tls://"),
        (("--cluster-ca", "small.yaml"), "--cluster-ca: say with --cluster ADDRESS for which cluster"),
        (("--cluster", "small.json"), "--cluster: small.json is no file of a scheduler"),
        (("--cluster", "tcp://127.0.0.1:1"), "tcp://127.0.0.1:1: no scheduler answers there"),
    ],
)
def test_that_what_cannot_be_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "REACHED", 0.3)
    monkeypatch.setattr(cluster_asked, "WRITTEN", 0.1)

    answer = said("run", small_file(tmp_path), *words)

    assert answer.exit_code == 2
    assert told in answer.stderr
    assert list(tmp_path.glob("*.shapan")) == []


def test_that_an_address_without_tls_beyond_this_machine_is_called_open() -> None:
    assert Address("tcp://10.0.0.9:8786").is_open
    assert not Address("tls://10.0.0.9:8786").is_open
    assert not Address("tcp://127.0.0.1:8786").is_open
