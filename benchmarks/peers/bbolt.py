"""Writes a bbolt file (the store of trivy-db) from nested dictionaries, in one pass.

Format: go.etcd.io/bbolt, file version 2: pages of 4096 bytes, two meta pages, a free list, B+ trees of leaf and branch pages.
Values are bytes; a dictionary is a bucket. Keys are sorted as bytes, as bbolt wants them.
"""
import struct

PAGE = 4096
BRANCH, LEAF, META, FREELIST = 1, 2, 4, 16
BUCKET_ELEMENT = 1
HEADER, ELEMENT = 16, 16


class _Writer:
    def __init__(self, file):
        self.file = file
        self.next_page = 3  # 0 and 1 are meta, 2 is the free list

    def page(self, flags, count, body):
        number = self.next_page
        pages = -(-(HEADER + len(body)) // PAGE)
        self.next_page += pages
        self.file.seek(number * PAGE)
        self.file.write(struct.pack("<QHHI", number, flags, count, pages - 1) + body)
        return number

    def bucket(self, entries):
        items = []
        for key in sorted(entries):
            value = entries[key]
            if isinstance(value, dict):
                root = self.bucket(value)
                items.append((key, struct.pack("<QQ", root, 0), BUCKET_ELEMENT))
            else:
                items.append((key, value, 0))
        level = [
            (chunk[0][0] if chunk else b"", self.page(LEAF, len(chunk), _leaf(chunk)))
            for chunk in _chunks(items, lambda item: ELEMENT + len(item[0]) + len(item[1]))
        ]
        while len(level) > 1:
            level = [
                (chunk[0][0], self.page(BRANCH, len(chunk), _branch(chunk)))
                for chunk in _chunks(level, lambda item: ELEMENT + len(item[0]))
            ]
        return level[0][1]


def _chunks(items, size):
    chunk, used = [], HEADER
    for item in items:
        # A branch page needs two elements at least, or the tree would never end.
        if len(chunk) > 1 and used + size(item) > PAGE:
            yield chunk
            chunk, used = [], HEADER
        chunk.append(item)
        used += size(item)
    yield chunk


def _leaf(items):
    head, data, offset = b"", b"", ELEMENT * len(items)
    for index, (key, value, flags) in enumerate(items):
        position = offset + len(data) - index * ELEMENT
        head += struct.pack("<IIII", flags, position, len(key), len(value))
        data += key + value
    return head + data


def _branch(items):
    head, data, offset = b"", b"", ELEMENT * len(items)
    for index, (key, page) in enumerate(items):
        position = offset + len(data) - index * ELEMENT
        head += struct.pack("<IIQ", position, len(key), page)
        data += key
    return head + data


def _fnv64a(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def write(path, buckets):
    with open(path, "wb") as file:
        writer = _Writer(file)
        root = writer.bucket(buckets)
        end = writer.next_page
        file.seek(0, 2)
        file.write(b"\0" * (end * PAGE - file.tell()))
        file.seek(2 * PAGE)
        file.write(struct.pack("<QHHI", 2, FREELIST, 0, 0))
        for number in (0, 1):
            meta = struct.pack("<IIIIQQQQQ", 0xED0CDAED, 2, PAGE, 0, root, 0, 2, end, number)
            file.seek(number * PAGE)
            file.write(struct.pack("<QHHI", number, META, 0, 0) + meta)
            file.write(struct.pack("<Q", _fnv64a(meta)))
