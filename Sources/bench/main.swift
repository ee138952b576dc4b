// Measures what a reader feels and prints it: medians, no thresholds. `make bench` runs it.
//
// Stages and search are measured from inside, on real news where `SYNOPTIC_EVAL` names some; start-up, keys, streams and
// memory from outside, on the program beside this one. `bench analysis` measures that part alone, of reader, analysis,
// stream and search; `bench linear` measures hostile texts instead, and fails where the time grows faster than the text.
import FoundationEssentials
import Glibc
import SynopticFiles

let resources = try ResourceFolder.locate()
let pipeline = try resources.pipeline()

if CommandLine.arguments.dropFirst() == ["linear"] { exit(LinearBench(pipeline: pipeline).run() ? 0 : 1) }

let corpus = try Corpus.load(pipeline: pipeline, resources: resources)
let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "synoptic").path

let parts = Set(CommandLine.arguments.dropFirst())
func isWanted(_ part: String) -> Bool { parts.isEmpty || parts.contains(part) }

if isWanted("reader") { try ReaderBench(program: program, resources: resources.path, corpus: corpus).run() }
if isWanted("analysis") { AnalysisBench(pipeline: pipeline, corpus: corpus).run() }
if isWanted("stream") { try StreamBench(program: program, resources: resources.path, corpus: corpus).run() }
if isWanted("search") { try SearchBench(corpus: corpus).run() }
