/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/chain.h"

#include <locale.h>
#include <string.h>

static void
test_a_commitment_hides_the_act_and_binds_it (void)
{
  guint8 random[VG_DIGEST_BYTES] = { 1 };
  guint8 commit[VG_DIGEST_BYTES];
  guint8 other[VG_DIGEST_BYTES];

  vg_chain_commit (random, (const guint8 *) "act", 3, commit);
  vg_chain_commit (random, (const guint8 *) "acT", 3, other);
  g_assert_false (vg_digest_equal (commit, other, sizeof commit));

  random[31] = 1;
  vg_chain_commit (random, (const guint8 *) "act", 3, other);
  g_assert_false (vg_digest_equal (commit, other, sizeof commit));
}

/* What a link hangs on, one byte after another: previous, commit, case, author, number. */
static void
make_link (guint changed, guint8 out[VG_DIGEST_BYTES])
{
  guint8 bytes[2 * VG_DIGEST_BYTES + 2 * VG_ID_BYTES + 8] = { 0 };
  VgLinkName name = { 0 };

  if (changed < sizeof bytes)
    bytes[changed] = 1;
  memcpy (name.cas, bytes + 64, VG_ID_BYTES);
  memcpy (name.author, bytes + 80, VG_ID_BYTES);
  memcpy (&name.number, bytes + 96, 8);
  vg_chain_link (bytes, &name, bytes + 32, out);
}

static void
test_a_link_hangs_on_every_byte_of_its_name (void)
{
  guint8 links[105][VG_DIGEST_BYTES];

  for (guint i = 0; i < G_N_ELEMENTS (links); i++) {
    make_link (i, links[i]);
    for (guint other = 0; other < i; other++)
      g_assert_false (vg_digest_equal (links[i], links[other], VG_DIGEST_BYTES));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chain/a-commitment-hides-the-act-and-binds-it",
                   test_a_commitment_hides_the_act_and_binds_it);
  g_test_add_func ("/chain/a-link-hangs-on-every-byte-of-its-name",
                   test_a_link_hangs_on_every_byte_of_its_name);

  return g_test_run ();
}
