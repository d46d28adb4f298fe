/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/file.h"

#include "base/error.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  char *folder;
  char *path;
  char *part;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("vg-file-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "case", NULL);
  fixture->part = g_strconcat (fixture->path, ".part", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir)) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->part);
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (vg_file_write (path, text, strlen (text), &error));
  g_assert_no_error (error);
}

static void
check_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static guint
get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

static void
test_what_was_written_is_read (Fixture *fixture, gconstpointer unused)
{
  static const char bytes[] = "a\0b\xff\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) read = NULL;

  g_assert_true (vg_file_write (fixture->path, bytes, sizeof bytes, &error));
  read = vg_file_read (fixture->path, sizeof bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (read, NULL), g_bytes_get_size (read), bytes, sizeof bytes);
  g_assert_false (g_file_test (fixture->part, G_FILE_TEST_EXISTS));
}

static void
test_an_empty_file_is_read_as_nothing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GBytes) read = NULL;

  write_text (fixture->path, "");
  read = vg_file_read (fixture->path, 0, NULL);
  g_assert_nonnull (read);
  g_assert_cmpuint (g_bytes_get_size (read), ==, 0);
}

static void
test_one_byte_too_many_is_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strdup_printf ("%s: longer than the 4 bytes that are allowed here",
                                               fixture->path);

  write_text (fixture->path, "12345");
  g_assert_null (vg_file_read (fixture->path, 4, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_cmpstr (error->message, ==, expected);
}

/* Its length is not known beforehand: no more than the limit is read. */
static void
test_an_endless_file_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_file_read ("/dev/zero", 1024 * 1024, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
}

static void
test_what_is_not_there_is_named (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;

  g_assert_null (vg_file_read (fixture->path, 10, &missing));
  g_assert_error (missing, VG_ERROR, VG_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (missing->message, fixture->path));

  g_assert_null (vg_file_read (fixture->folder, 10, &folder));
  g_assert_error (folder, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (folder->message, fixture->folder));
}

static void
test_a_new_file_is_its_owners_only (Fixture *fixture, gconstpointer unused)
{
  mode_t before = umask (0);

  write_text (fixture->path, "one");
  umask (before);
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
}

static void
test_a_file_keeps_who_may_read_it (Fixture *fixture, gconstpointer unused)
{
  static const guint modes[] = { 0664, 0640, 0600, 0400 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    write_text (fixture->path, "one");
    g_assert_cmpint (chmod (fixture->path, modes[i]), ==, 0);
    write_text (fixture->path, "two");
    g_assert_cmpuint (get_mode (fixture->path), ==, modes[i]);
    check_content (fixture->path, "two");
    g_assert_cmpint (chmod (fixture->path, 0600), ==, 0);
  }
}

/* What a kill left behind is in nobody's way, and its openness is not inherited. */
static void
test_a_part_left_behind_is_replaced (Fixture *fixture, gconstpointer unused)
{
  g_assert_true (g_file_set_contents (fixture->part, "half of a longer text", -1, NULL));
  g_assert_cmpint (chmod (fixture->part, 0666), ==, 0);

  write_text (fixture->path, "whole");
  check_content (fixture->path, "whole");
  g_assert_cmpuint (get_mode (fixture->path), ==, 0600);
  g_assert_false (g_file_test (fixture->part, G_FILE_TEST_EXISTS));
}

static void
test_a_failed_write_leaves_everything_as_it_was (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *inside = g_build_filename (fixture->path, "file", NULL);
  g_autofree char *expected = g_strconcat (fixture->path, ": cannot be written: ", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "file", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  /* A folder that holds something stands in the way of the rename, for root as well. */
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (inside, "kept", -1, NULL));

  g_assert_false (vg_file_write (fixture->path, "new", 3, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, expected));
  g_assert_false (g_file_test (fixture->part, G_FILE_TEST_EXISTS));
  check_content (inside, "kept");
  g_remove (inside);

  g_assert_false (vg_file_write (nowhere, "new", 3, &missing));
  g_assert_error (missing, VG_ERROR, VG_ERROR_NOT_FOUND);
}

static void
test_a_link_leads_to_the_file_that_is_written (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link", NULL);

  write_text (fixture->path, "one");
  g_assert_cmpint (symlink ("case", link), ==, 0);

  write_text (link, "two");
  check_content (fixture->path, "two");
  check_content (link, "two");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
}

static void
test_a_part_that_is_a_link_is_not_followed (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other", NULL);
  g_autoptr (GError) error = NULL;

  write_text (other, "not mine");
  g_assert_cmpint (symlink (other, fixture->part), ==, 0);
  g_assert_false (vg_file_write (fixture->path, "new", 3, &error));
  check_content (other, "not mine");
}

#define ADD(name, test) g_test_add ("/file/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-was-written-is-read", test_what_was_written_is_read);
  ADD ("an-empty-file-is-read-as-nothing", test_an_empty_file_is_read_as_nothing);
  ADD ("one-byte-too-many-is-refused", test_one_byte_too_many_is_refused);
  g_test_add_func ("/file/an-endless-file-is-refused", test_an_endless_file_is_refused);
  ADD ("what-is-not-there-is-named", test_what_is_not_there_is_named);
  ADD ("a-new-file-is-its-owners-only", test_a_new_file_is_its_owners_only);
  ADD ("a-file-keeps-who-may-read-it", test_a_file_keeps_who_may_read_it);
  ADD ("a-part-left-behind-is-replaced", test_a_part_left_behind_is_replaced);
  ADD ("a-failed-write-leaves-everything-as-it-was",
       test_a_failed_write_leaves_everything_as_it_was);
  ADD ("a-link-leads-to-the-file-that-is-written", test_a_link_leads_to_the_file_that_is_written);
  ADD ("a-part-that-is-a-link-is-not-followed", test_a_part_that_is_a_link_is_not_followed);

  return g_test_run ();
}
