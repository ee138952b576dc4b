"""What is measured: the sets, the floors that must be kept, and the best other system measured on the same data.

A baseline with * was measured on the withheld half of the same set.
"""
from dataclasses import dataclass
from functools import partial
from typing import Callable

import judges


@dataclass
class Measure:
    name: str
    floor: float | None = None
    baseline: str = ''


@dataclass
class Set:
    name: str
    file: str
    judge: Callable
    measures: list

    def is_in(self, data):
        return (data / self.file).exists()

    def run(self, program, data):
        return self.judge(judges.Case(program, data, self.file))


def of(kind, folder, judge, **sets):
    return [Set(f'{kind}/{name}', f'{folder}/{name}.jsonl', judge, measures)
            for name, measures in ((key.replace('_', '-'), value) for key, value in sets.items())]


SENTENCES = of(
    'sentences', 'sentences', judges.sentences,
    golden48=[Measure('all right', 1.0, '.979 pySBD')],
    pragmatic_other=[Measure('all right', 0.95, '.927 pySBD')],
    ud_ewt_dev=[Measure('F1', 0.83, '.808* pySBD')],
    gum_written=[Measure('F1', 0.93, '.927 syntok')],
)

TIMES = of(
    'time', 'timex', judges.times,
    timebank=[Measure('relaxed F1', 0.93, '.919 HeidelTime'), Measure('strict F1', None, '.852 HeidelTime'),
              Measure('value F1', 0.82, '.786 HeidelTime')],
    aquaint=[Measure('relaxed F1', 0.92, '.919 HeidelTime'), Measure('strict F1', None, '.805 HeidelTime'),
             Measure('value F1', 0.76, '.712 HeidelTime')],
    wikiwars=[Measure('relaxed F1', None, '.936 SynTime'), Measure('strict F1', None, '.854* HeidelTime'),
              Measure('value F1', 0.82, '.781* HeidelTime')],
    gum_news_dates=[Measure('relaxed F1'), Measure('value F1')],
    tweets_train=[Measure('relaxed F1', None, '.895* SUTime'), Measure('strict F1', None, '.804* HeidelTime'),
                  Measure('value F1', None, '.702* SUTime')],
)

GMB = {'GPE': 'LOC', 'GRP': 'LOC', 'TIME': '-'}
RE3D = {'Person': 'PER', 'Organisation': 'ORG', 'Location': 'LOC', 'Nationality': 'MISC', 'Weapon': 'MISC',
        'MilitaryPlatform': 'MISC', 'Vehicle': 'MISC', 'Temporal': '-', 'Quantity': '-', 'Money': '-',
        'DocumentReference': '-', 'Coordinate': '-', 'CommsIdentifier': '-'}
ENTITIES = of(
    'entities', 'ner', judges.entities,
    conll2003_testa=[Measure('exact F1', 0.70, '.588* CRF'), Measure('any type F1', 0.82, '.762* CRF')],
    wikigold=[Measure('exact F1', 0.66, '.551 CRF'), Measure('any type F1')],
    uner_ewt_dev=[Measure('exact F1', 0.60, '.510 CRF'), Measure('any of these F1')],
    gum_news=[Measure('exact F1', None, '.429 CRF'), Measure('any type F1', 0.70, '.608 CRF')],
    gum_ccby_other=[Measure('exact F1'), Measure('any type F1')],
    wnut17_dev=[Measure('exact F1', None, '.242* CRF'), Measure('any type F1')],
    wikineural_val=[Measure('exact F1'), Measure('any type F1')],
) + of('entities', 'ner', partial(judges.entities, types=GMB),
       gmb=[Measure('exact F1'), Measure('any type F1')],
) + of('entities', 'ner', partial(judges.entities, types=RE3D),
       re3d=[Measure('exact F1'), Measure('any type F1')],
)

MERGING = [Set(f'merging/{name}', f'stories/{name}-named-mentions.jsonl', judges.merging,
               [Measure('B³ F1', floor, baseline), Measure('B³ precision'), Measure('B³ recall')])
           for name, floor, baseline in (('ecbplus', 0.88, '.830 same words'), ('meantime', 0.86, '.802 same words'))]

QUOTATIONS = of(
    'quotations', 'quotes', judges.quotations,
    polnear_dev=[Measure('direct: found F1', 0.88, '.804* nearest verb'),
                 Measure('direct: speaker', 0.75, '.450* nearest verb'),
                 Measure('direct: end to end F1', 0.66, '.363* nearest verb'),
                 Measure('all: found F1', 0.55, '.405* nearest verb'),
                 Measure('all: speaker'), Measure('all: end to end F1', None, '.182* nearest verb')],
)

TIMELINE = of(
    'timeline', 'timeline', judges.events,
    timeset_dev=[Measure('order, both dated', 0.85), Measure('order, of all', 0.35),
                 Measure('begins, both dated'), Measure('begins, of all'),
                 Measure('dates, of dated', 0.75), Measure('dates, of all')],
)

STORIES = [Set('stories/gold', 'stories-gold', judges.comparison, [
    Measure('linked F1', 0.62, '.513 TF-IDF'), Measure('same F1'), Measure('same, overlaps allowed precision', 0.90),
    Measure('only F1', 0.60), Measure('differences precision', 0.60), Measure('differences recall', 0.35),
    Measure('verdict of differences', 0.75), Measure('mentions F1', 0.85), Measure('type of mentions'),
    Measure('merging B³ F1', 0.85), Measure('quotations F1', 0.75), Measure('speaker of quotations', 0.75),
    Measure('timeline recall', 0.60), Measure('timeline precision', 0.75),
])]

PAIRS = [
    Set('align/ecbplus', 'align/ecbplus-sentence-pairs.jsonl', judges.event_pairs,
        [Measure('AP, events ≥ 2', 0.62, '.547 TF-IDF'), Measure('AP, events ≥ 1', None, '.879 TF-IDF')]),
    Set('align/headlines', 'align/sts-headlines.jsonl', judges.headlines, [Measure('Pearson', 0.80, '.804 MiniLM')]),
    Set('align/mrpc', 'align/mrpc.jsonl', judges.paraphrases, [Measure('accuracy', 0.75, '.733 MiniLM')]),
]

SETS = SENTENCES + TIMES + ENTITIES + MERGING + QUOTATIONS + TIMELINE + STORIES + PAIRS
