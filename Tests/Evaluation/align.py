"""Judges scores of sentence pairs, as sentence-pair sets are judged in the literature."""
from itertools import groupby
from statistics import correlation


def average_precision(scores, labels):
    """Area under precision over recall, in steps; pairs of one score are one step, so their order does not matter."""
    ranked = sorted(zip(scores, labels), key=lambda pair: -pair[0])
    right = seen = 0
    area = 0.0
    for _, group in groupby(ranked, key=lambda pair: pair[0]):
        labels_of_step = [label for _, label in group]
        seen += len(labels_of_step)
        right += sum(labels_of_step)
        area += sum(labels_of_step) * right / seen
    return area / right if right else 0.0


def pearson(scores, wanted):
    return correlation(scores, wanted)


def best_threshold(pairs):
    """The score from which pairs are to be taken for right, so that most labels come out."""
    ranked = sorted(pairs)
    right = sum(label for _, label in ranked)
    best, threshold = right, 0.0
    for position, (score, label) in enumerate(ranked):
        right += 1 - 2 * label
        following = ranked[position + 1][0] if position + 1 < len(ranked) else score + 1
        if following > score and right > best:
            best, threshold = right, (score + following) / 2
    return threshold


def crossed_accuracy(scores, labels):
    """How many labels come out right when every other pair sets the threshold for the rest, and the other way round."""
    pairs = list(zip(scores, labels))
    halves = pairs[::2], pairs[1::2]
    right = 0
    for fitted, judged in (halves, halves[::-1]):
        threshold = best_threshold(fitted)
        right += sum((score >= threshold) == label for score, label in judged)
    return right / len(pairs)


def worst(records, scores, labels):
    """The right pairs of the lowest scores and the wrong ones of the highest."""
    ranked = sorted(zip(scores, labels, records), key=lambda item: item[0])
    low = [item for item in ranked if item[1]][:4]
    high = [item for item in reversed(ranked) if not item[1]][:4]
    return [f'{score:.3f} but {"same" if label else "different"}: {record["a"][:110]!r} {record["b"][:110]!r}'
            for score, label, record in low + high]
