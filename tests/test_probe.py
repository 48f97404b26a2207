"""Pages are asked whether they answer: politely, and never twice for nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from aiohttp import web

from directory.command import directory_command
from directory.commands import checking
from directory.probe import AGENT, Manner, Outcome, Probed, addresses, probe
from directory.probes_kept import read_probes, write_probes
from directory.service import Channel
from tests.services import CHAT, FAR, MAIL, PAGE, PHONE, PLAIN

TODAY = date(2026, 11, 24)


class Site:
    """A site on loopback that tells what it was asked, and how."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.pauses: list[float] = []
        self.at_once: Counter[str] = Counter()
        self.most_at_once = 0
        self.robots: str | None = None
        self.port = 0

    async def answer(self, request: web.Request) -> web.Response:
        host = request.host
        self.asked.append(f"{request.method} {request.path}")
        assert request.headers["User-Agent"] == AGENT
        self.at_once[host] += 1
        self.most_at_once = max(self.most_at_once, self.at_once[host])
        try:
            return self._response(request)
        finally:
            self.at_once[host] -= 1

    def _response(self, request: web.Request) -> web.Response:
        match request.path.split("/")[1:]:
            case ["robots.txt"]:
                return web.Response(text=self.robots or "", status=200 if self.robots else 404)
            case ["status", code]:
                return web.Response(status=int(code))
            case ["no-head"]:
                return web.Response(status=405 if request.method == "HEAD" else 200)
            case ["away"]:
                raise web.HTTPFound(f"http://localhost:{self.port}/here")
            case ["within"]:
                raise web.HTTPFound("/here")
            case ["circle"]:
                raise web.HTTPFound("/circle")
        return web.Response(text="here")

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    async def probed(
        self, *paths: str, known: Mapping[str, Probed] | None = None
    ) -> list[tuple[Outcome, str]]:
        urls = [self.url(one) if one.startswith("/") else one for one in paths]
        manner = Manner(pause=2.0, limit=5.0, sleep=self.sleep)
        found = await probe(urls, TODAY, known or {}, manner)
        return [(found[url].outcome, found[url].said) for url in urls]


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    found = Site()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", found.answer)
    runner = web.AppRunner(app)
    await runner.setup()
    place = web.TCPSite(runner, "127.0.0.1", 0)
    await place.start()
    found.port = runner.addresses[0][1]
    yield found
    await runner.cleanup()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/here", (Outcome.ANSWERS, "200")),
        ("/no-head", (Outcome.ANSWERS, "200")),
        ("/within", (Outcome.ANSWERS, "200")),
        ("/away", (Outcome.MOVED, "200")),
        ("/status/404", (Outcome.GONE, "404")),
        ("/status/410", (Outcome.GONE, "410")),
        ("/status/403", (Outcome.WALLED, "403")),
        ("/status/429", (Outcome.WALLED, "429")),
        ("/status/500", (Outcome.FAILS, "500")),
        ("/status/503", (Outcome.FAILS, "503")),
        ("/circle", (Outcome.FAILS, "TooManyRedirects")),
        ("http://127.0.0.1:9/nobody", (Outcome.FAILS, "ClientConnectorError")),
    ],
)
async def test_what_a_page_does_is_told(
    site: Site, path: str, expected: tuple[Outcome, str]
) -> None:
    assert await site.probed(path) == [expected]


async def test_head_comes_first_and_get_only_where_head_says_nothing(site: Site) -> None:
    await site.probed("/here", "/status/404", "/status/500")

    assert site.asked == [
        "GET /robots.txt",
        "HEAD /here",
        "HEAD /status/404",
        "GET /status/404",
        "HEAD /status/500",
    ]


async def test_a_host_is_asked_one_thing_at_a_time_with_a_pause_between(site: Site) -> None:
    await site.probed("/a", "/b", "/c", site.url("/d", "localhost"))

    assert site.most_at_once == 1
    assert site.pauses == [2.0] * 4  # robots.txt, then three pages; robots.txt, then one
    assert len(site.asked) == 6


async def test_what_robots_txt_forbids_is_not_asked(site: Site) -> None:
    site.robots = "User-agent: *\nDisallow: /private\n"

    found = await site.probed("/private/line", "/open")

    assert found == [(Outcome.UNASKED, "robots.txt"), (Outcome.ANSWERS, "200")]
    assert "HEAD /private/line" not in site.asked


async def test_robots_txt_is_read_once_for_a_host(site: Site) -> None:
    await site.probed("/a", "/b", "/c")

    assert site.asked.count("GET /robots.txt") == 1


@pytest.mark.parametrize(
    ("outcome", "days", "is_asked"),
    [
        (Outcome.ANSWERS, 6, False),
        (Outcome.ANSWERS, 7, True),
        (Outcome.GONE, 0, False),
        (Outcome.GONE, 1, True),
        (Outcome.FAILS, 1, True),
    ],
)
async def test_a_page_is_asked_again_when_its_answer_is_old(
    site: Site, outcome: Outcome, days: int, *, is_asked: bool
) -> None:
    kept = Probed(TODAY - timedelta(days=days), outcome, "earlier")

    ((found, said),) = await site.probed("/here", known={site.url("/here"): kept})

    assert bool(site.asked) == is_asked
    assert (found, said) == ((Outcome.ANSWERS, "200") if is_asked else (outcome, "earlier"))


def test_only_pages_of_shown_services_are_asked() -> None:
    shown = replace(PLAIN, channels=(PHONE, MAIL, CHAT, PAGE))
    far = replace(FAR, channels=(PAGE,))
    elsewhere = Channel("web", "https://no.example", ())
    hidden = replace(PLAIN, id="aa-hidden", status="inactive", channels=(elsewhere,))

    assert addresses([shown, far, hidden]) == {
        CHAT.value: (shown.id,),
        PAGE.value: (shown.id, far.id),
    }


def test_answers_are_kept_in_a_file(tmp_path: Path) -> None:
    probes = {"https://a.example/é": Probed(TODAY, Outcome.GONE, "404")}
    path = tmp_path / "new" / "probes.json"

    write_probes(path, probes)

    assert read_probes(path) == probes
    assert [one.name for one in path.parent.iterdir()] == ["probes.json"]


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"u": {"day": "x"}}', '{"u": 7}'])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "probes.json"
    path.write_text(damage, encoding="utf-8")

    assert read_probes(path) == {}
    assert read_probes(tmp_path / "none.json") == {}


RECORD = """country: AA
services:
- id: aa-one
  name: One
  status: active
  who: charity
  kind: child_helpline
  serves: [AA]
  urls: [{{type: web, url: 'http://127.0.0.1:{port}/status/404', from: [s1]}},
    {{type: web, url: 'http://127.0.0.1:{port}/here', from: [s1]}}]
  confidence: high
  assured_date: 2026-11-20
  sources:
    s1: {{url: 'https://one.example/page', title: One, stated: '2026', opened: 2026-11-20}}
"""


@pytest.fixture
def folder(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory whose two pages lie on loopback, and no pause in asking them."""
    monkeypatch.setattr(checking, "probe", partial(probe, manner=Manner(pause=0)))
    data = tmp_path / "data"
    data.mkdir()
    (data / "AS_OF").write_text("2026-11-22\n", encoding="ascii")
    (data / "AA.yaml").write_text(RECORD.format(port=site.port), encoding="utf-8")
    return data


async def check(folder: Path) -> int:
    asked = ["check", "--online", "--folder", str(folder)]
    return await asyncio.to_thread(
        directory_command, [*asked, "--cache", str(folder.parent / "probes.json")]
    )


async def test_check_online_warns_of_what_fails_and_asks_once(
    site: Site, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = await check(folder)
    asked = len(site.asked)
    again = await check(folder)

    out = capsys.readouterr().out
    assert (first, again) == (0, 0)
    assert out.count("pages: 2, 1 failed (1 answers, 1 is gone)") == 2
    assert f"AA.yaml aa-one {site.url('/status/404')}: is gone (404)" in out
    assert len(site.asked) == asked


async def test_a_machine_without_a_network_condemns_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = ", ".join(
        f"{{type: web, url: 'http://127.0.0.1:{port}/x', from: [s1]}}" for port in range(1, 5)
    )
    path = folder / "AA.yaml"
    text = path.read_text(encoding="utf-8")
    before, after = text.index("  urls:"), text.index("  confidence:")
    path.write_text(f"{text[:before]}  urls: [{pages}]\n{text[after:]}", encoding="utf-8")

    assert await check(folder) == 0

    assert "is this machine online? Nothing of it is kept." in capsys.readouterr().out
    assert read_probes(folder.parent / "probes.json") == {}
