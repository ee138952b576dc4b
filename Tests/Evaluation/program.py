"""Runs the program over JSON Lines."""
import json
import resource
import subprocess
import tempfile
from pathlib import Path


class Program:
    """`synoptic` as it was built. A run that fails stops the evaluation: a figure from half an answer is none."""

    def __init__(self, path):
        self.path = path

    def lines(self, command, records, *options):
        """The answers of `synoptic analyze`, `align` or `merge`, one for each record, and the seconds of processor
        time they took, starting the program left out."""
        answers, seconds = self.timed([command, *options], records)
        _, start_up = self.timed([command, *options], [])
        if len(answers) != len(records):
            raise SystemExit(f'evaluate: {command} answered {len(records)} lines with {len(answers)}')
        return [json.loads(line) for line in answers], max(seconds - start_up, 1e-6)

    def timed(self, arguments, records):
        with tempfile.TemporaryDirectory() as folder:
            file = self.file(folder, records)
            before = processor_seconds()
            lines = self.output([*arguments, file]).splitlines()
            return lines, processor_seconds() - before

    def comparison(self, articles):
        """What `synoptic compare` writes for the articles of one story."""
        with tempfile.TemporaryDirectory() as folder:
            return json.loads(self.output(['compare', '--format', 'json', '--articles', self.file(folder, articles)]))

    @staticmethod
    def file(folder, records):
        path = Path(folder) / 'input.jsonl'
        path.write_text(''.join(json.dumps(record, ensure_ascii=False) + '\n' for record in records), encoding='utf-8')
        return str(path)

    def output(self, arguments):
        # Bytes: line separators inside a text are none of the output's lines.
        run = subprocess.run([str(self.path), *arguments], capture_output=True)
        if run.returncode != 0:
            raise SystemExit(f'evaluate: synoptic {arguments[0]} ended with {run.returncode}: {run.stderr.decode()[:500]}'
                             f'{run.stdout.decode()[-300:]}')
        return run.stdout


def processor_seconds():
    """What the runs that have ended cost: unlike the clock, the same on a busy machine."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
