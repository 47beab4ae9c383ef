"""Prints what translate-toolkit reads from a TBX file: a JSON array of {id, source, target}."""

import json
import sys

from translate.storage import factory, tbx

# By the name of the file, as the programs of the toolkit and Weblate choose a reader.
store = factory.getobject(sys.argv[1])
assert isinstance(store, tbx.tbxfile), type(store)
json.dump([{"id": unit.getid(), "source": unit.source, "target": unit.target} for unit in store.units], sys.stdout)
