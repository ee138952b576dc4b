"""How each kind of data is put before the program and judged: every function takes a `Case` and gives an `Outcome`."""
import importlib.util
import json
import subprocess
import sys
from collections import defaultdict
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from itertools import combinations
from pathlib import Path

import align
import timeline
from program import Program

TOO_FEW_WORDS_FOR_A_SPEED = 5000
CONTEXT = 40


@dataclass
class Case:
    """One set of data, and the program that is asked about it."""
    program: Program
    data: Path
    file: str

    def gold(self):
        return read(self.data / self.file)

    def scorer(self, name):
        """One of the judges that come with the data."""
        path = self.data / f'score_{name}.py'
        spec = importlib.util.spec_from_file_location(path.stem, path)
        module = importlib.util.module_from_spec(spec)
        # One of them runs its command line whoever loads it; it is told to do nothing but check itself.
        arguments, sys.argv = sys.argv, [str(path), '--self-check']
        with redirect_stdout(StringIO()):
            spec.loader.exec_module(module)
        sys.argv = arguments
        return module


@dataclass
class Outcome:
    values: dict
    errors: list = field(default_factory=list)
    words: int = 0
    seconds: float = 0

    @property
    def speed(self):
        return self.words / self.seconds if self.words >= TOO_FEW_WORDS_FOR_A_SPEED else None


def read(path):
    with open(path, encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def by_id(rows):
    return {row['id']: row for row in rows}


def excerpt(text, start, end):
    """The words of a span between ⟦ ⟧, with what stands around them."""
    piece = f'{text[max(0, start - CONTEXT):start]}⟦{text[start:end]}⟧{text[end:end + CONTEXT]}'
    return ' '.join(piece.split())


def analyzed(case, gold):
    """The answers of `synoptic analyze` for documents, given what a reader's file would state of them."""
    records = [{'id': row['id'], 'text': row['text']} for row in gold]
    for record, row in zip(records, gold):
        stated = {'title': row.get('title'), 'date': (row.get('dct') or row.get('date') or '')[:10]}
        record.update({name: value for name, value in stated.items() if value})
    answers, seconds = case.program.lines('analyze', records, '--jobs', '1')
    return by_id(answers), sum(len(row['text'].split()) for row in gold), seconds


def sentences(case):
    gold = case.gold()
    answers, words, seconds = analyzed(case, gold)
    result, wrong = case.scorer('sentences').score(by_id(gold), answers)
    errors = []
    for name, wanted, found in wrong:
        errors.append(f'{name}: wanted {[s for s in wanted if s not in found][:2]}, '
                      f'found {[s for s in found if s not in wanted][:2]}')
    return Outcome({'all right': result['document_exact'], 'F1': result['sentence']['f1']}, errors, words, seconds)


def times(case):
    gold = case.gold()
    answers, words, seconds = analyzed(case, gold)
    result, wrong = case.scorer('timex').score(by_id(gold), answers)
    texts = by_id(gold)
    errors = []
    for name, kind, wanted, found in wrong:
        place = wanted or found
        errors.append(f'{kind:8} {excerpt(texts[name]["text"], place["start"], place["end"])}: '
                      f'wanted {wanted and wanted.get("value")}, found {found and found["value"]}')
    values = {'relaxed F1': result['relaxed']['f1'], 'strict F1': result['strict']['f1'],
              'value F1': result['value_f1']}
    return Outcome(values, errors, words, seconds)


def entities(case, types=None, only=('PER', 'ORG', 'LOC')):
    """`types` renames types on both sides, '-' drops one; `only` are those that the exact figure is about."""
    renamed = {'GRP': 'MISC', 'EVENT': 'MISC', 'PRODUCT': 'MISC', **(types or {})}
    gold = case.gold()
    answers, words, seconds = analyzed(case, gold)
    score, texts = case.scorer('ner').score, by_id(gold)
    result, wrong = score(texts, answers, renamed, set(only))
    every, _ = score(texts, answers, renamed)
    errors = [f'{kind:8} {span[2]} {excerpt(texts[name]["text"], span[0], span[1])}' for name, kind, span, _ in wrong]
    values = {'exact F1': result['micro']['f1'], 'any type F1': every['any']['f1'],
              'any of these F1': result['any']['f1']}
    return Outcome(values, errors, words, seconds)


def merging(case):
    gold = case.gold()
    records = [{'id': row['id'], 'story': row['topic'], 'doc': row['doc'], 'text': row['text'], 'type': row['type']}
               for row in gold]
    answers, _ = case.program.lines('merge', records)
    wanted, found = ({row['id']: row['cluster'] for row in rows} for rows in (gold, answers))
    result = case.scorer('clusters').score(wanted, found)
    return Outcome({'B³ F1': result['b3']['f1'], 'B³ precision': result['b3']['p'], 'B³ recall': result['b3']['r']},
                   merging_errors(gold, found))


def merging_errors(gold, found):
    stories = defaultdict(set)
    for row in gold:
        stories[row['topic']].add((row['text'], row['cluster'], found[row['id']]))
    errors = set()
    for story, names in stories.items():
        for (a, wanted_a, found_a), (b, wanted_b, found_b) in combinations(sorted(names), 2):
            if a != b and (wanted_a == wanted_b) != (found_a == found_b):
                errors.add(f'{"parted" if wanted_a == wanted_b else "joined"} {story}: {a!r}, {b!r}')
    return sorted(errors)


def quotations(case):
    """Those that are direct as the set defines it (a quotation mark in or next to the content), then all."""
    gold = case.gold()
    answers, words, seconds = analyzed(case, gold)
    score, texts = case.scorer('quotes').score, by_id(gold)
    marked = {name: {**answer, 'attributions': [a for a in answer['attributions'] if is_marked(a, answer['text'])]}
              for name, answer in answers.items()}
    direct, every = score(texts, marked, True), score(texts, answers)
    values = {'direct: found F1': direct['found']['f1'], 'direct: speaker': direct['speaker_accuracy'],
              'direct: end to end F1': direct['end_to_end']['f1'], 'all: found F1': every['found']['f1'],
              'all: speaker': every['speaker_accuracy'], 'all: end to end F1': every['end_to_end']['f1']}
    return Outcome(values, quotation_errors(gold, answers), words, seconds)


def is_marked(attribution, text):
    return any(mark in text[max(0, start - 1):end + 1] for start, end in attribution['content'] for mark in '"“”')


def quotation_errors(gold, answers):
    """Direct quotations that no answer touches, and answers that touch nothing."""
    touch = lambda a, b: any(s < y and x < e for s, e in a['content'] for x, y in b['content'])
    errors = []
    for row in gold:
        found = answers[row['id']]['attributions']
        missed = [a for a in row['attributions'] if a['direct'] and a['content'] and not any(touch(a, b) for b in found)]
        extra = [b for b in found if b['content'] and not any(touch(b, a) for a in row['attributions'])]
        for kind, attributions in (('missed', missed), ('spurious', extra)):
            errors += [f'{kind:8} {excerpt(row["text"], *a["content"][0])}' for a in attributions]
    return errors


def events(case):
    gold = case.gold()
    answers, words, seconds = analyzed(case, gold)
    values, errors = timeline.score(by_id(gold), answers)
    return Outcome(values, errors, words, seconds)


def comparison(case):
    """Whole stories; the judge itself makes the input from the articles."""
    scorer = case.scorer('comparison')
    scored, errors = [], []
    for path in sorted((case.data / case.file).glob('*.gold.json')):
        gold = json.loads(path.read_text(encoding='utf-8'))
        articles = story_articles(case, path, gold)
        answer = case.program.comparison(articles)
        scored.append(scorer.score(gold, answer))
        errors += comparison_errors(path.name.split('.')[0], gold, answer, {a['id']: a['text'] for a in articles})
    return Outcome(comparison_values(scorer.total(scored)), errors)


def comparison_values(total):
    names = {'same_lenient': 'same, overlaps allowed', 'type': 'type of mentions', 'b3_f1': 'merging B³ F1',
             'verdict': 'verdict of differences', 'speaker': 'speaker of quotations', 'timeline_r': 'timeline recall',
             'timeline_p': 'timeline precision'}
    values = {}
    for key, figures in total.items():
        name = names.get(key, key)
        if isinstance(figures, dict):
            values |= {f'{name} F1': figures['f1'], f'{name} precision': figures['p'], f'{name} recall': figures['r']}
        else:
            values[name] = figures
    return values


def story_articles(case, path, gold):
    wanted = gold['articles'][0]['id']
    source = next(file for file in ('news-cluster', 'basil')
                  if wanted in by_id(read(case.data / f'stories/{file}.jsonl')))
    run = subprocess.run([sys.executable, str(case.data / 'score_comparison.py'), '--articles', str(path),
                          str(case.data / f'stories/{source}.jsonl')], capture_output=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def comparison_errors(story, gold, answer, texts):
    """Links that are missing or should not be there, by the gold's sentences."""
    places = {a['id']: a['sentences'] for a in gold['articles']}

    def sentence(name, start, end):
        overlaps = [(min(end, e) - max(start, s), i) for i, (s, e) in enumerate(places[name])]
        return name, max(overlaps)[1]

    def words(side):
        start, end = places[side[0]][side[1]]
        return ' '.join(texts[side[0]][start:end].split())[:100]

    wanted = {frozenset((tuple(l['a']), tuple(l['b']))) for l in gold['links']}
    found = {frozenset((sentence(*l['a']), sentence(*l['b']))) for l in answer['links'] if l['label'] != 'related'}
    errors = []
    for kind, links in (('missed', wanted - found), ('spurious', found - wanted)):
        errors += [f'{kind:8} {story}: ' + ' = '.join(map(words, sorted(link))) for link in sorted(links, key=sorted)]
    return errors


def aligned(case, records):
    answers, seconds = case.program.lines('align', records)
    return [answer['score'] for answer in answers], sum(len((r['a'] + ' ' + r['b']).split()) for r in records), seconds


def event_records(data):
    """Pairs of sentences of different documents as `align` reads them, and what is known of each pair."""
    gold = read(data / 'align/ecbplus-sentence-pairs.jsonl')
    documents = by_id(read(data / 'stories/ecbplus.jsonl'))

    def sentence(place):
        document = documents[place[0]]
        start, end = document['sentences'][place[1]]
        return document['text'][start:end]

    return [{'a': sentence(row['a']), 'b': sentence(row['b'])} for row in gold], gold


def event_pairs(case):
    """Do they share two events or more, or any?"""
    records, gold = event_records(case.data)
    scores, words, seconds = aligned(case, records)
    values = {f'AP, events ≥ {least}': align.average_precision(scores, [row['shared_events'] >= least for row in gold])
              for least in (1, 2)}
    return Outcome(values, align.worst(records, scores, [row['shared_events'] >= 2 for row in gold]), words, seconds)


def headlines(case):
    gold = case.gold()
    scores, words, seconds = aligned(case, gold)
    return Outcome({'Pearson': align.pearson(scores, [row['score'] for row in gold])},
                   align.worst(gold, scores, [row['score'] >= 3 for row in gold]), words, seconds)


def paraphrases(case):
    """Each half of the pairs is judged by the threshold that fits the other half best."""
    gold = case.gold()
    scores, words, seconds = aligned(case, gold)
    labels = [row['label'] == 1 for row in gold]
    return Outcome({'accuracy': align.crossed_accuracy(scores, labels)}, align.worst(gold, scores, labels), words,
                   seconds)
