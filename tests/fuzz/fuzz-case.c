/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-case.c - any bytes as a case file; what opens is changed, written, and opens again. */

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "model/case.h"
#include "model/people.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static VgCase *
read_case (const char *text, gsize size, GError **error)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, size, "in", error);

  return node != NULL ? vg_case_from_json (node, error) : NULL;
}

static void
look_around (VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "");
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  for (guint i = 0; i < places->len; i++) {
    g_autoptr (GPtrArray) acts = vg_case_list_history (subject, places->pdata[i]);

    g_assert_nonnull (vg_case_get (subject, places->pdata[i]));
    g_assert_cmpuint (acts->len, >, 0);
  }
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (subject, people->pdata[i]);

    g_assert_nonnull (name);
  }
}

/* An act of ours on top, taken back and done again; where the case is in our hands, and its
 * clock leaves room for an act.
 */
static void
change (VgCase *subject)
{
  g_autoptr (GError) error = NULL;

  vg_case_set_draft (subject, "answer/harmed/V05/1", "typed");
  if (!vg_case_set (subject, "case/label", vg_json_new_string ("fuzz"), &error)) {
    g_assert_true (g_error_matches (error, VG_ERROR, VG_ERROR_FAILED) ||
                   g_error_matches (error, VG_ERROR, VG_ERROR_PARSE));
    return;
  }

  vg_case_undo (subject);
  vg_case_redo (subject);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (VgCase) again = NULL;
  g_autofree char *text = NULL;

  vg_clock_hold ("2026-03-02T14:03:22Z");
  subject = read_case ((const char *) data, size, &error);
  if (subject == NULL) {
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    return 0;
  }

  look_around (subject);
  change (subject);
  text = vg_case_to_text (subject);
  again = read_case (text, strlen (text), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (vg_case_get_id (again), ==, vg_case_get_id (subject));

  return 0;
}
