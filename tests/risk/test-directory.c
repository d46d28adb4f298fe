/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/directory.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/language.h"
#include "words/date.h"

#include <glib/gstdio.h>

static VgDirectory *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  VgDirectory *directory = vg_directory_read (&error);

  g_assert_no_error (error);
  return directory;
}

static void
test_every_entry_has_its_date_and_says_what_it_is_for (void)
{
  g_autoptr (VgDirectory) directory = read_shipped ();

  g_assert_cmpuint (vg_directory_get_n (directory), >, 10);
  for (guint i = 0; i < vg_directory_get_n (directory); i++) {
    const VgDirectoryEntry *entry = vg_directory_get (directory, i);
    g_autofree char *checked = vg_directory_entry_say_checked (entry);
    g_autofree char *day = vg_date_say (entry->checked, "en");

    g_assert_true (vg_clock_is_date (entry->checked));
    g_assert_nonnull (strstr (checked, day));
    g_assert_nonnull (vg_directory_entry_say (entry, "name", "nl"));
    g_assert_nonnull (vg_directory_entry_say (entry, "for", "en"));
    g_assert_true (vg_directory_find (directory, entry->id) == entry);
  }
}

static void
test_what_is_for_acute_danger_can_be_dialled (void)
{
  g_autoptr (VgDirectory) directory = read_shipped ();
  guint n = 0;

  for (guint i = 0; i < vg_directory_get_n (directory); i++) {
    const VgDirectoryEntry *entry = vg_directory_get (directory, i);

    if (!entry->is_acute)
      continue;
    g_assert_nonnull (entry->numbers[0]);
    g_assert_true (entry->is_verified);
    n++;
  }
  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpstr (vg_directory_find (directory, "emergency")->numbers[0], ==, "112");
}

static void
test_an_entry_is_looked_up_again_after_a_year (void)
{
  g_autoptr (VgDirectory) directory = read_shipped ();
  const VgDirectoryEntry *entry = vg_directory_find (directory, "veilig-thuis");
  g_autofree char *fresh = NULL;
  g_autofree char *old = NULL;

  vg_clock_hold ("2026-12-01T10:00:00Z");
  g_assert_false (vg_directory_entry_is_doubtful (entry));
  fresh = vg_directory_entry_say_checked (entry);
  vg_clock_hold ("2027-12-01T10:00:00Z");
  g_assert_true (vg_directory_entry_is_doubtful (entry));
  old = vg_directory_entry_say_checked (entry);
  g_assert_cmpstr (fresh, !=, old);
  vg_clock_hold ("2025-01-01T10:00:00Z");
  g_assert_true (vg_directory_entry_is_doubtful (entry));
  vg_clock_hold (NULL);
}

static void
test_a_number_nobody_verified_says_so (void)
{
  g_autoptr (VgDirectory) directory = read_shipped ();
  const VgDirectoryEntry *entry = vg_directory_find (directory, "stop-it-now");
  g_autofree char *said = NULL;

  vg_clock_hold ("2026-12-01T10:00:00Z");
  said = vg_directory_entry_say_checked (entry);
  g_assert_true (vg_directory_entry_is_doubtful (entry));
  g_assert_nonnull (strstr (said, "not checked"));
  vg_clock_hold (NULL);
}

/* Reading @text fails with @complaint, and says which file. */
static void
assert_refused (const char *text, const char *complaint)
{
  g_autofree char *folder = g_dir_make_tmp ("voorgesprek-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "directory.json", NULL);
  g_autofree char *prefix = g_strconcat (path, ": ", complaint, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_null (vg_directory_read_file (path, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_cmpstr (error->message, ==, prefix);
  g_unlink (path);
  g_rmdir (folder);
}

#define BEGIN "{\"format\":\"voorgesprek-directory/1\",\"entries\":["
#define TEXT  "{\"nl\":\"Ja\",\"en\":\"Yes\"}"
#define ENTRY "{\"id\":\"a\",\"checked\":\"2026-03-02\",\"name\":" TEXT ",\"for\":" TEXT
#define WHOLE ENTRY ",\"acute\":true,\"verified\":true,\"number\":[\"112\"]}"

static void
test_a_file_with_a_fault_is_refused_with_its_place (void)
{
  assert_refused ("{}", "“format” must be “voorgesprek-directory/1”");
  assert_refused ("{\"format\":\"voorgesprek-directory/1\"}", "“entries” must be a list");
  assert_refused (BEGIN "{}]}", "entries[0]: “id” must be a text");
  assert_refused (BEGIN "7]}", "entries[0]: “id” must be a text");
  assert_refused (BEGIN "{\"id\":\"a\"}]}",
                  "entries[0]: “checked” must be a date such as 2026-03-02");
  assert_refused (BEGIN WHOLE "," WHOLE "]}", "entries[1]: “a” stands there twice");
  assert_refused (BEGIN "{\"id\":\"a\",\"checked\":\"2026-03-02\",\"name\":{\"nl\":\"Ja\"}}]}",
                  "entries[0]: “name” must be a text in Dutch and English");
  assert_refused (BEGIN ENTRY "}]}", "entries[0]: “acute” must be true or false");
  assert_refused (BEGIN ENTRY ",\"acute\":true,\"verified\":true,\"number\":[\"one\"]}]}",
                  "entries[0]: “number” must be a list of telephone numbers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  vg_language_start ("en");
  g_test_add_func ("/directory/every entry has its date and says what it is for",
                   test_every_entry_has_its_date_and_says_what_it_is_for);
  g_test_add_func ("/directory/what is for acute danger can be dialled",
                   test_what_is_for_acute_danger_can_be_dialled);
  g_test_add_func ("/directory/an entry is looked up again after a year",
                   test_an_entry_is_looked_up_again_after_a_year);
  g_test_add_func ("/directory/a number nobody verified says so",
                   test_a_number_nobody_verified_says_so);
  g_test_add_func ("/directory/a file with a fault is refused with its place",
                   test_a_file_with_a_fault_is_refused_with_its_place);
  return g_test_run ();
}
