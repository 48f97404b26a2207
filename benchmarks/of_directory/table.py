"""Build, load, ask and compare, each size and database in a process of its own; see main."""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection

from benchmarks.of_directory.invented import COUNTRIES, asked, invented
from benchmarks.of_directory.peer import Peer
from bot.assembly import Worlds
from bot.events import Hints
from directory.match import batch, match
from directory.service import Need
from directory.snapshot import Snapshot
from directory.store import build, load, open_database

SIZES = (1_000, 10_000, 100_000)
NEEDS = 20_000  # timed on ours
WARM = 5_000  # asked before, as in a program that has run for some minutes
PEERS = 60  # timed on the peer, which takes longer
LIMIT_US, LEAST_RATIO = 1_000, 20  # p99 at the largest size; how much less CPU than the peer


@dataclass(frozen=True, slots=True)
class Timed:
    """What a run of matches took, in microseconds: of CPU, and (`wall_`) of the clock."""

    p50: float
    p99: float
    mean: float
    wall_p50: float
    wall_p99: float


def ours(snapshot: Snapshot, needs: Sequence[Need]) -> Timed:
    """Our match with its first three cards, for each need."""
    return _timed(lambda need: batch(match(snapshot, need)), needs)


def _timed(answer: Callable[[Need], object], needs: Sequence[Need]) -> Timed:
    cpu, wall = [], []
    for need in needs:
        at, clock = time.thread_time_ns(), time.perf_counter_ns()
        answer(need)
        wall.append((time.perf_counter_ns() - clock) / 1000)
        cpu.append((time.thread_time_ns() - at) / 1000)
    return Timed(
        statistics.median(cpu),
        statistics.quantiles(cpu, n=100)[98],
        statistics.mean(cpu),
        statistics.median(wall),
        statistics.quantiles(wall, n=100)[98],
    )


def resident() -> float:
    """Megabytes of this process in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure(address: str) -> dict[str, float]:
    """Load, ask and compare in this process; the database is built already."""
    database = open_database(address)
    before, begun = resident(), time.perf_counter()
    snapshot = load(database)
    loading = time.perf_counter() - begun
    memory = resident() - before
    gc.freeze()  # as the program does at its start
    begun = time.perf_counter()
    for need in asked(WARM, seed=1):
        batch(match(snapshot, need))
    warming = (time.perf_counter() - begun) / WARM * 1e6
    told = ours(snapshot, asked(NEEDS, seed=2))
    few = asked(PEERS, seed=3)
    same = ours(snapshot, few)

    def peer(connection: Connection) -> Timed:
        one = Peer(connection)
        for need in few[:3]:
            theirs = [found.service.id for found in one.match(need)]
            mine = [found.service.id for found in batch(match(snapshot, need))]
            if theirs != mine:
                raise SystemExit(f"the peer ranks otherwise: {theirs}, {mine}")
        return _timed(one.match, few)

    other = database.run(peer)
    candidates = statistics.mean(len(snapshot.services_of(one)) for one in COUNTRIES)
    return {
        "candidates": candidates + len(snapshot.world),
        "load": loading,
        "memory": memory,
        "warming": warming,
        "p50": told.p50,
        "p99": told.p99,
        "wall_p50": told.wall_p50,
        "wall_p99": told.wall_p99,
        "peer_p50": other.p50,
        "peer_p99": other.p99,
        "ratio": other.mean / same.mean,
    }


def reloaded(address: str) -> str:
    """Turns answered in this thread while another one loads the directory a second time."""
    database = open_database(address)
    worlds = Worlds(load(database))
    needs = asked(5_000, seed=4)
    for need in needs:
        batch(worlds(Hints()).match(need))
    first = id(worlds.snapshot)
    gc.freeze()
    loading = threading.Thread(target=lambda: worlds.reload(lambda: load(database)))
    taken: list[float] = []
    loading.start()
    begun = time.perf_counter()
    while loading.is_alive():
        for need in needs[:50]:
            at = time.perf_counter()
            one = replace(need, at=need.at + timedelta(minutes=len(taken)))
            if not batch(worlds(Hints()).match(one)):
                raise SystemExit("a turn found nobody")
            taken.append(time.perf_counter() - at)
    lasted = time.perf_counter() - begun
    loading.join()
    if id(worlds.snapshot) == first:
        raise SystemExit("nothing was exchanged")
    slow = statistics.quantiles(taken, n=100)[98] * 1e3
    return (
        f"reload while turns go on: {len(taken):,} turns answered in the {lasted:.1f} s of the"
        f" reload, p99 {slow:.1f} ms, longest {max(taken) * 1e3:.0f} ms, none without an answer"
    )


def _child(*told: str) -> str:
    done = subprocess.run(  # noqa: S603 - this very script
        [sys.executable, sys.argv[0], *told], check=True, capture_output=True, text=True
    )
    return done.stdout


def _built(address: str, size: int) -> float:
    database = open_database(address)
    services = list(invented(size))
    begun = time.perf_counter()
    build(database, services)
    return time.perf_counter() - begun


def main(argv: Sequence[str]) -> int:
    """Print the table; 1 if the largest directory is slower than LIMIT_US or LEAST_RATIO."""
    if argv[:1] == ["--build"]:
        print(_built(argv[1], int(argv[2])))
        return 0
    if argv[:1] == ["--measure"]:
        print(json.dumps(measure(argv[1])))
        return 0
    if argv[:1] == ["--reload"]:
        print(reloaded(argv[1]))
        return 0
    sizes = [int(one) for one in argv] or list(SIZES)
    with tempfile.TemporaryDirectory(prefix="waypost-") as folder:
        return _table(sizes, Path(folder))


def _table(sizes: Sequence[int], folder: Path) -> int:
    from tests.server_postgres import Server  # noqa: PLC0415 - needs XDG_RUNTIME_DIR set before

    print(
        "Seconds, megabytes, microseconds of CPU for one match; in brackets of the clock, on a"
        " machine that others use too.\n"
        f"{'services':>8} {'database':<10} {'of them fit':>11} {'build':>7} {'reload':>7}"
        f" {'MB':>5} {'p50':>5} {'p99':>5} {'(p50':>6} {'p99)':>6}"
        f" {'ORM p50':>8} {'ORM p99':>8} {'ORM / ours':>10}"
    )
    server = Server.start()
    slowest, weakest = 0.0, float("inf")
    try:
        for size in sizes:
            files = {"SQLite": f"sqlite:///{folder / f'{size}.sqlite'}"}
            for name, address in {**files, "PostgreSQL": server.database()}.items():
                building = float(_child("--build", address, str(size)))
                told = json.loads(_child("--measure", address))
                slowest = max(slowest, told["p99"])
                weakest = min(weakest, told["ratio"])
                print(
                    f"{size:>8,} {name:<10} {told['candidates']:>11.0f} {building:>7.1f}"
                    f" {told['load']:>7.1f} {told['memory']:>5.0f}"
                    f" {told['p50']:>5.0f} {told['p99']:>5.0f}"
                    f" {told['wall_p50']:>6.0f} {told['wall_p99']:>6.0f}"
                    f" {told['peer_p50']:>8.0f} {told['peer_p99']:>8.0f} {told['ratio']:>10.0f}",
                    flush=True,
                )
        print(_child("--reload", files["SQLite"]).strip())
    finally:
        server.remove()
    print(f"slowest p99 {slowest:.0f} us (asked: {LIMIT_US}), least ratio {weakest:.0f}")
    return int(slowest > LIMIT_US or weakest < LEAST_RATIO)
