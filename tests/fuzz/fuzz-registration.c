/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-registration.c - any bytes as a file of registrations, taken over into an empty case and
 * once more: the second time changes nothing, and nothing counts as said in a talk.
 */

#include "exchange/proposal.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static VgRegistrationMap *
get_map (void)
{
  static VgRegistrationMap *map;
  g_autofree char *path = vg_registration_map_dup_path ();
  g_autoptr (GError) error = NULL;

  if (map == NULL)
    map = vg_registration_map_read (path, &error);
  g_assert_no_error (error);
  return map;
}

static void
apply (VgRegistration *registration, VgCase *subject)
{
  g_autoptr (VgProposal) proposal = vg_proposal_new (registration, get_map (), subject, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (vg_proposal_get_n (proposal), ==, vg_registration_get_n (registration));
  g_assert_true (vg_proposal_apply (proposal, subject, &error));
  g_assert_no_error (error);
}

static void
take_over (VgRegistration *registration)
{
  g_autoptr (VgCase) subject = vg_case_new ();
  guint n_acts = 0;

  apply (registration, subject);
  n_acts = vg_case_get_n_acts (subject);
  apply (registration, subject);
  g_assert_cmpuint (vg_case_get_n_acts (subject), ==, n_acts);
  g_assert_false (vg_case_has_under (subject, "answer"));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = NULL;

  found = vg_registration_parse (size > 0 ? (const char *) data : "", size, "fuzz", &error);
  g_assert_true ((found == NULL) == (error != NULL));
  for (guint i = 0; found != NULL && i < found->len; i++)
    take_over (found->pdata[i]);

  return 0;
}
