"""Reads a TBX file of 2008 with translate-toolkit and prints a line of JSON, as bench/tbx.ts wants it."""

import json
import os
import resource
import sys
import time

from translate.storage import tbx

path = sys.argv[1]
start = time.perf_counter()
store = tbx.tbxfile.parsefile(path)
# What Weblate and the filters ask of every unit.
entries = sum(1 for unit in store.units if unit.source)
seconds = time.perf_counter() - start
size = os.path.getsize(path)
# ru_maxrss is in KiB on Linux and in bytes on macOS (getrusage(2)).
unit = 1 if sys.platform == "darwin" else 1024
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6
json.dump({"speed": size / 1e6 / seconds, "memory": memory, "bytes": size, "entries": entries}, sys.stdout)
