"""Logistic regression over hashed features: one class against the rest.

The solver is liblinear's, which comes to the same weights every time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy.sparse
from sklearn.linear_model import LogisticRegression

from safety.likeness import BUCKETS, SHARED

Vector = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]
HALF = 0.5  # of a message: nothing has been seen less often
TYPICAL = 1.5  # what a feature of middling rarity is scaled to
USUAL = 60  # features of a message
ROUNDS = 200  # of the solver at most


@dataclass(frozen=True)
class Weights:
    """What a class weighs before anything is said, and in each bucket."""

    base: float
    by_bucket: Vector


@dataclass(frozen=True)
class Fit:
    """How a class is learned.

    `power` says how much more a rare feature says, `looseness` how closely the weights may follow
    the messages (the C of scikit-learn), `least` in how many messages a feature has to stand.
    """

    power: float
    looseness: float
    least: int


class Lesson:
    """Messages as rows of features, each with what it counts."""

    def __init__(self, buckets: Sequence[Sequence[int]], counts: Sequence[float]) -> None:
        """Take the buckets of every message, each once, and what the message counts."""
        self.counts = np.asarray(counts, dtype=np.float64)
        sizes = np.array([len(one) for one in buckets])
        self._places = np.fromiter((one for row in buckets for one in row), np.int64, sizes.sum())
        self._starts = np.concatenate([[0], np.cumsum(sizes)])
        self._shares = np.repeat(np.maximum(sizes, 1) ** -SHARED, sizes)
        each = np.repeat(self.counts, sizes)
        self._seen = np.bincount(self._places, weights=each, minlength=BUCKETS)

    def fitting(self, fit: Fit) -> Learner:
        """A learner of classes from these messages."""
        rare = np.log1p(self.counts.sum() / (self._seen + HALF)) ** fit.power
        rarity = rare / rare[self._seen > 0].mean() * TYPICAL * USUAL ** (SHARED - HALF)
        values = self._shares * rarity[self._places]
        shape = (len(self.counts), BUCKETS)
        matrix = scipy.sparse.csr_matrix((values, self._places, self._starts), shape=shape)
        return Learner(fit, self.counts, rarity, matrix)


@dataclass(frozen=True)
class Learner:
    """Learns classes one after the other from the same scaled features."""

    fit: Fit
    counts: Vector
    rarity: Vector
    matrix: scipy.sparse.csr_matrix

    def learned(self, is_in: Truths, among: Truths) -> Weights:
        """What speaks for being in a class, among the messages that say so either way."""
        rows = np.flatnonzero(among & (self.counts > 0))
        chosen = self.matrix[rows]
        stands_in = np.bincount(chosen.indices, minlength=BUCKETS)
        kept = np.flatnonzero(stands_in >= self.fit.least)
        solver = LogisticRegression(
            C=self.fit.looseness, solver="liblinear", random_state=0, max_iter=ROUNDS
        )
        solver.fit(chosen[:, kept], is_in[rows], sample_weight=self.counts[rows])
        by_bucket = np.zeros(BUCKETS)
        by_bucket[kept] = solver.coef_[0] * self.rarity[kept]
        return Weights(float(solver.intercept_[0]), by_bucket)
