/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-leak.c - any text for the accused, in a case that holds any words of the harmed party.
 *
 * The input is cut at its first zero byte, or in the middle: before it what was said, after
 * it the text.
 */

#include "base/json.h"
#include "base/paths.h"
#include "derive/leak-say.h"
#include "derive/leak.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Read once: it is the text that is tried here. */
static VgLeakRules *
get_rules (void)
{
  static VgLeakRules *rules;
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgShelf) shelf = rules == NULL ? vg_shelf_read (folder, &error) : NULL;

  g_assert_no_error (error);
  if (rules == NULL)
    rules = vg_leak_rules_read (shelf, &error);
  g_assert_no_error (error);
  return rules;
}

static VgCase *
make_case (const char *said)
{
  g_autofree char *valid = g_utf8_make_valid (said, -1);
  JsonObject *fragment = json_object_new ();
  VgCase *subject = vg_case_new ();

  json_object_set_string_member (fragment, "as", "quotation");
  json_object_set_string_member (fragment, "text", valid);
  g_assert_true (vg_case_set (subject, "answer/harmed/V61/1",
                              vg_json_new_object (json_object_ref (fragment)), NULL));
  g_assert_true (vg_case_set (subject, "answer/harmed/V05/1", vg_json_new_object (fragment), NULL));
  return subject;
}

/* A finding lies in the text and says something. */
static void
check (const VgLeak *leak, VgCase *subject, glong length)
{
  g_autofree char *said = vg_leak_say (leak, subject);

  g_assert_cmpuint (leak->length, >, 0);
  g_assert_cmpint ((glong) leak->start + leak->length, <=, length);
  g_assert_cmpint (g_utf8_strlen (leak->passage, -1), ==, leak->length);
  g_assert_true (g_utf8_validate (said, -1, NULL));
}

/* The two texts of an input. */
static void
cut (const guint8 *data, gsize size, char **out_said, char **out_text)
{
  const guint8 *zero = memchr (data, 0, size);
  gsize at = zero != NULL ? (gsize) (zero - data) : size / 2;
  gsize next = zero != NULL ? at + 1 : at;

  *out_said = g_strndup ((const char *) data, at);
  *out_text = g_strndup ((const char *) data + next, size - next);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  g_autoptr (VgCase) subject = NULL;
  g_autoptr (GPtrArray) leaks = NULL;
  g_autoptr (GPtrArray) own = NULL;

  if (size == 0)
    return 0;

  cut (data, size, &said, &text);
  valid = g_utf8_make_valid (text, -1);
  subject = make_case (said);
  leaks = vg_leak_find (subject, get_rules (), "accused", text, NULL);
  own = vg_leak_find (subject, get_rules (), "harmed", text, NULL);
  for (guint i = 0; i < leaks->len; i++)
    check (leaks->pdata[i], subject, g_utf8_strlen (valid, -1));
  g_assert_cmpuint (own->len, ==, 0);

  return 0;
}
