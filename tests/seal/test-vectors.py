#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the published vectors of format 1 with other eyes: nothing here is shared with src/seal/.

Digests are Python's own BLAKE2b; ciphers, Argon2id and the curves are libsodium's, called by name. Everything is made
anew from what stands beside it and compared byte for byte. Vectors of format 1 stay for ever, as long as a vault of that
format may lie somewhere: they are never changed or taken away, only added to.
"""

import ctypes
import hashlib
import json
import struct
import unicodedata
import unittest
from pathlib import Path

import tap

VECTORS = json.loads((Path(__file__).parent.parent / "fixtures/seal/vectors-1.json").read_text())
SODIUM = ctypes.CDLL("libsodium.so.23")
SODIUM.sodium_init()

BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
NONCE, TAG = 24, 16
MESSAGE, LAST = 0, 3


def u64(number):
    return ctypes.c_ulonglong(number)


def digest(purpose, data, key=b"", size=32):
    return hashlib.blake2b(purpose.encode() + b"\0" + data, key=key, digest_size=size).digest()


def digest_brief(vector):
    """The key goes first and the whole is one block."""
    block = vector["key"] + vector["purpose"].encode() + b"\0" + vector["data"]
    assert len(block) <= 128
    return hashlib.blake2b(block, digest_size=32).digest()


def cipher(key, nonce, plain, name):
    out = ctypes.create_string_buffer(len(plain) + TAG)
    SODIUM.crypto_aead_xchacha20poly1305_ietf_encrypt(
        out, None, plain, u64(len(plain)), name, u64(len(name)), None, nonce, key)
    return out.raw


def decipher(key, nonce, sealed, name):
    """The plain bytes, or None."""
    out = ctypes.create_string_buffer(len(sealed) - TAG)
    failed = SODIUM.crypto_aead_xchacha20poly1305_ietf_decrypt(
        out, None, None, sealed, u64(len(sealed)), name, u64(len(name)), nonce, key)
    return None if failed else out.raw


def row_name(row):
    name = struct.pack(">4s16s16sQ32s16s16s12x", row["format"].encode(), row["case"], row["author"], row["number"],
                       row["previous"], row["key"], row["vault"])
    assert len(name) == 120
    return name


def pad(plain):
    step = 256 if len(plain) < 4096 else 1024 if len(plain) < 16384 else 4096
    padded = plain + b"\x80"
    return padded + bytes(-len(padded) % step)


def unpad(padded):
    """The bytes before the padding, or None."""
    plain = padded.rstrip(b"\0")
    if not plain.endswith(b"\x80") or pad(plain[:-1]) != padded:
        return None
    return plain[:-1]


def seal(key, row, plain, nonce):
    return nonce + cipher(key, nonce, pad(plain), row_name(row))


def wrap(by, row, key, nonce):
    return nonce + cipher(by, nonce, key, row_name(row))


def argon2id(words, salt, passes, mib):
    key = ctypes.create_string_buffer(32)
    words = unicodedata.normalize("NFC", words).encode()
    failed = SODIUM.crypto_pwhash(key, u64(32), words, u64(len(words)), salt, u64(passes),
                                  ctypes.c_size_t(mib * 1024 * 1024), 2)
    assert not failed, "not enough memory"
    return key.raw


def code_bytes(code):
    signs = code.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    number = 0
    for sign in [sign for sign in signs if sign in BASE32][:32]:
        number = number * 32 + BASE32.index(sign)
    return number.to_bytes(20, "big")


def code_text(data):
    bits = "".join(f"{byte:08b}" for byte in data + digest("VG code", data)[:3])[:180]
    signs = "".join(BASE32[int(bits[at:at + 5], 2)] for at in range(0, 180, 5))
    return "-".join(signs[at:at + 4] for at in range(0, 36, 4))


def slot_name(slot):
    return struct.pack(">4s16s16sIII16s", b"VGS1", slot["vault"], slot["id"], slot["kind"], slot["passes"], slot["mib"],
                       slot["salt"])


def slot_key(slot):
    if slot["kind"] == 2:
        return digest("VG recovery", code_bytes(slot["words"]) + slot["salt"])
    return argon2id(slot["words"], slot["salt"], slot["passes"], slot["mib"])


def sign_keys(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(64)
    SODIUM.crypto_sign_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def box_keys(seed):
    public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
    SODIUM.crypto_box_seed_keypair(public, secret, seed)
    return public.raw, secret.raw


def sign(seed, purpose, data):
    signature = ctypes.create_string_buffer(64)
    message = purpose.encode() + b"\0" + data
    SODIUM.crypto_sign_detached(signature, None, message, u64(len(message)), sign_keys(seed)[1])
    return signature.raw


def author(public):
    return "".join(LETTERS[byte % 32] for byte in digest("VG author", public)[:16])


def canonical(card):
    return json.dumps(card, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def card_text(seeds, name):
    public = sign_keys(seeds[:32])[0]
    card = {"format": "voorgesprek-card/1", "name": name, "author": author(public), "sign": public.hex(),
            "seal": box_keys(seeds[32:])[0].hex()}
    card["signature"] = sign(seeds[:32], "VG card", canonical(card).encode()).hex()
    return canonical(card)


def fingerprint(seeds):
    bits = int.from_bytes(digest("VG fingerprint", sign_keys(seeds[:32])[0] + box_keys(seeds[32:])[0])[:11], "big")
    return [bits >> (77 - 11 * word) & 2047 for word in range(8)]


def open_box(seeds, sealed):
    public, secret = box_keys(seeds[32:])
    plain = ctypes.create_string_buffer(len(sealed))
    failed = SODIUM.crypto_box_seal_open(plain, sealed, u64(len(sealed)), public, secret)
    return None if failed else plain.raw[:len(sealed) - 48]


def read_stream(key, label, sealed):
    """The tag and the plain bytes of each piece: each must open, whatever it means."""
    state = ctypes.create_string_buffer(SODIUM.crypto_secretstream_xchacha20poly1305_statebytes())
    SODIUM.crypto_secretstream_xchacha20poly1305_init_pull(state, sealed[:NONCE], key)
    at, pieces = NONCE, []
    while at < len(sealed):
        size = int.from_bytes(sealed[at:at + 4], "big")
        piece = sealed[at + 4:at + 4 + size]
        plain, length, tag = ctypes.create_string_buffer(size), ctypes.c_ulonglong(0), ctypes.c_ubyte(0)
        failed = SODIUM.crypto_secretstream_xchacha20poly1305_pull(
            state, plain, ctypes.byref(length), ctypes.byref(tag), piece, u64(len(piece)), label.encode(),
            u64(len(label.encode())))
        assert not failed, f"piece {len(pieces)} does not open"
        pieces.append((tag.value, plain.raw[:length.value]))
        at += 4 + size
    return pieces


def is_whole(pieces):
    """Messages with something in them, then the last, and nothing after it."""
    return bool(pieces) and pieces[-1][0] == LAST and all(tag == MESSAGE and plain for tag, plain in pieces[:-1])


TEXTS = {"text", "purpose", "words", "code", "card", "name", "label", "why", "format"}


def decode(vector):
    """Bytes where there are hexadecimal digits, but for members that are texts."""
    return {name: decode(value) if isinstance(value, dict) else
            bytes.fromhex(value) if isinstance(value, str) and name not in TEXTS else value
            for name, value in vector.items()}


def vectors(kind):
    return [decode(vector) for vector in VECTORS[kind]]


class Vectors(unittest.TestCase):
    def test_complete(self):
        """every kind of vector of format 1 is there"""
        self.assertEqual(VECTORS["format"], "voorgesprek-seal-vectors/1")
        for kind in ("digests", "briefs", "ids", "hidden-ids", "derived", "slots", "envelopes", "refused", "wraps",
                     "commits", "links", "recovery-codes", "cards", "signatures", "boxes", "streams",
                     "refused-streams"):
            self.assertTrue(VECTORS[kind], kind)

    def test_digests(self):
        """digests, ids and derived keys are BLAKE2b of the purpose, a zero and the data"""
        for vector in vectors("digests"):
            self.assertEqual(digest(vector["purpose"], vector["data"], vector["key"]), vector["digest"])
        for vector in vectors("briefs"):
            self.assertEqual(digest_brief(vector), vector["digest"])
        for vector in vectors("ids"):
            self.assertEqual(digest("VG id", vector["text"].encode(), size=16), vector["id"])
        for vector in vectors("hidden-ids"):
            made = digest("VG hidden id", vector["text"].encode(), vector["key"], 16)
            self.assertEqual(made, vector["id"])
        for vector in vectors("derived"):
            made = hashlib.blake2b(vector["purpose"].encode(), key=vector["key"], digest_size=32).digest()
            self.assertEqual(made, vector["derived"])

    def test_slots(self):
        """every slot opens with its words, and holds what its key makes"""
        for slot in vectors("slots"):
            by = slot_key(slot)
            self.assertEqual(decipher(by, slot["nonce"], slot["wrapped"], slot_name(slot)), slot["key"])
            self.assertEqual(cipher(by, slot["nonce"], slot["key"], slot_name(slot)), slot["wrapped"])
            self.assertEqual(digest("VG slot", slot["id"], slot["key"]), slot["commit"])

    def test_envelopes(self):
        """every envelope opens, and sealing again with its nonce gives the same bytes"""
        for vector in vectors("envelopes"):
            sealed = vector["sealed"]
            padded = decipher(vector["key"], sealed[:NONCE], sealed[NONCE:], row_name(vector["row"]))
            self.assertEqual(unpad(padded), vector["plain"])
            self.assertEqual(seal(vector["key"], vector["row"], vector["plain"], sealed[:NONCE]), sealed)

    def test_refused(self):
        """what must be refused is authentic, and no padding that a writer makes"""
        for vector in vectors("refused"):
            sealed = vector["sealed"]
            padded = decipher(vector["key"], sealed[:NONCE], sealed[NONCE:], row_name(vector["row"]))
            self.assertIsNotNone(padded, vector["why"])
            self.assertIsNone(unpad(padded), vector["why"])

    def test_wraps(self):
        """every wrapped key opens, and wrapping again with its nonce gives the same bytes"""
        for vector in vectors("wraps"):
            nonce = vector["wrapped"][:NONCE]
            self.assertEqual(wrap(vector["by"], vector["row"], vector["key"], nonce), vector["wrapped"])

    def test_chain(self):
        """commitments and links follow from what they stand for"""
        for vector in vectors("commits"):
            self.assertEqual(digest("VG commit", vector["act"], vector["random"]), vector["commit"])
        for vector in vectors("links"):
            data = struct.pack(">32s16s16sQ32s", vector["previous"], vector["case"], vector["author"], vector["number"],
                               vector["commit"])
            self.assertEqual(digest("VG link", data), vector["link"])

    def test_recovery_codes(self):
        """every recovery code is its bytes, written and read"""
        for vector in vectors("recovery-codes"):
            self.assertEqual(code_text(vector["bytes"]), vector["code"])
            self.assertEqual(code_bytes(vector["code"].lower()), vector["bytes"])

    def test_cards(self):
        """cards, fingerprints and signatures follow from their seeds"""
        for vector in vectors("cards"):
            self.assertEqual(card_text(vector["seeds"], vector["name"]), vector["card"])
            self.assertEqual(fingerprint(vector["seeds"]), vector["fingerprint"])
        for vector in vectors("signatures"):
            self.assertEqual(sign(vector["seeds"][:32], "VG signed", vector["data"]), vector["signature"])

    def test_boxes(self):
        """what was sealed to a card opens with its seeds"""
        for vector in vectors("boxes"):
            self.assertEqual(open_box(vector["seeds"], vector["sealed"]), vector["plain"])

    def test_streams(self):
        """every stream opens piece by piece, up to its end"""
        for vector in vectors("streams"):
            pieces = read_stream(vector["key"], vector["label"], vector["sealed"])
            self.assertEqual(b"".join(plain for tag, plain in pieces), vector["plain"])
            self.assertTrue(is_whole(pieces))

    def test_refused_streams(self):
        """streams that must be refused are authentic piece by piece, and no whole"""
        for vector in vectors("refused-streams"):
            self.assertFalse(is_whole(read_stream(vector["key"], vector["label"], vector["sealed"])), vector["why"])


if __name__ == "__main__":
    tap.main()
