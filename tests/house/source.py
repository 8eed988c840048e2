"""The source as the rules see it: files, what they include, and, from their object files, what they define and use."""
import re
import subprocess
from collections import defaultdict
from pathlib import Path

INCLUDE = re.compile(r'(?m)^#include "([^"]+)"')


class Source:
    """A folder of .c and .h files, each by its path in that folder, beside the tree that its objects were compiled to."""

    def __init__(self, folder, objects):
        self.folder, self.objects = Path(folder), Path(objects)
        paths = sorted(p for p in self.folder.rglob("*.[ch]"))
        self.texts = {str(p.relative_to(self.folder)): p.read_text(encoding="utf-8") for p in paths}
        self.includes = {name: INCLUDE.findall(text) for name, text in self.texts.items()}
        self.home, self.used = self.read_objects()

    def missing_objects(self):
        """The .c files that were not compiled: nothing is known of their calls."""
        return [name for name in self.texts if name.endswith(".c") and not self.object_of(name).exists()]

    def object_of(self, name):
        return (self.objects / name).with_suffix(".o")

    def read_objects(self):
        """{external name: the file that defines it}, {file: the external names that it uses}"""
        home, used = {}, {name: set() for name in self.texts if name.endswith(".c")}
        files = {str(self.object_of(name)): name for name in used if self.object_of(name).exists()}
        printed = subprocess.run(["nm", "-A", "-g", *files], capture_output=True, text=True, check=True).stdout if files else ""
        for line in printed.splitlines():
            place, name = line.rsplit(" ", 1)
            path, kind = place.split(":", 1)
            if kind.split()[-1] == "U":
                used[files[path]].add(name)
            else:
                home[name] = files[path]
        return home, used

    def calls(self):
        """{file: {file that it calls: the names that it calls there}}; a table that is read counts as a call."""
        graph = {file: defaultdict(list) for file in self.used}
        for file, names in self.used.items():
            for name in sorted(names & self.home.keys()):
                graph[file][self.home[name]].append(name)
        return graph


def knots(graph):
    """The groups of nodes that reach each other, largest first: strongly connected components, by Tarjan's method."""
    order, low, stack, found = {}, {}, [], []

    def visit(node):
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in graph.get(node, ()):
            if other not in order:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], order[other])
        if low[node] == order[node]:
            at = stack.index(node)
            if len(stack) - at > 1:
                found.append(sorted(stack[at:]))
            del stack[at:]

    for node in sorted(graph):
        if node not in order:
            visit(node)
    return sorted(found, key=lambda knot: (-len(knot), knot))
