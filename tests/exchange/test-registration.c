/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/registration.h"

#include "base/error.h"

#include <string.h>

static GPtrArray *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = vg_registration_parse (text, strlen (text), "t", &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  return found;
}

/* "name=text|name=text" */
static char *
tell (VgRegistration *registration)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < vg_registration_get_n (registration); i++)
    g_string_append_printf (told, "%s%s=%s", i > 0 ? "|" : "",
                            vg_registration_get_name (registration, i),
                            vg_registration_get_text (registration, i));

  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
assert_told (const char *text, const char *wanted)
{
  g_autoptr (GPtrArray) found = parse (text);
  g_autofree char *told = tell (found->pdata[0]);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (told, ==, wanted);
}

static void
test_json_is_named_by_the_way_there (void)
{
  assert_told ("{\"a\":{\"b\":\"x\",\"c\":[1,true]},\"d\":[{\"e\":\"y\"},\"z\"]}",
               "a.b=x|a.c=1, yes|d.1.e=y|d.2=z");
}

static void
test_numbers_and_yes_and_no_become_texts (void)
{
  assert_told ("{\"a\":12,\"b\":0.5,\"c\":true,\"d\":false}", "a=12|b=0.5|c=yes|d=no");
}

static void
test_what_was_left_empty_is_not_there (void)
{
  assert_told ("{\"a\":null,\"b\":\"  \",\"c\":[],\"d\":{},\"e\":\" x \"}", "e=x");
  assert_told ("a;b\n;x\n", "b=x");
}

static void
test_a_file_may_hold_several (void)
{
  static const char *const texts[] = { "[{\"a\":\"1\"},{\"a\":\"2\"}]",
                                       " {\"registrations\":[{\"a\":\"1\"},{\"a\":\"2\"}]}",
                                       "\xef\xbb\xbf[{\"a\":\"1\"},{\"a\":\"2\"}]", "a\n1\n2\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GPtrArray) found = parse (texts[i]);
    g_autofree char *second = NULL;

    g_assert_cmpuint (found->len, ==, 2);
    second = tell (found->pdata[1]);
    g_assert_cmpstr (second, ==, "a=2");
    g_assert_cmpuint (vg_registration_get_number (found->pdata[1]), ==, 2);
  }
}

static void
test_hostile_bytes_are_refused_with_their_place (void)
{
  static const struct {
    const char *text;
    const char *where;
  } bad[] = {
    { "{\"a\":1,\n\"a\":2}", "t:2:1: " },
    { "[{\"a\":1},\n  3]", "t:2:3: " },
    { "{\"registrations\":\n[[]]}", "t:2:2: " },
    { "{\"a\":\"\\u0000\"}", "t:1:" },
    { "{\"a\":1", "t:1:" },
    { "[]", "t: " },
    { "{}", "t: " },
    { "a,b\n", "t: " },
    { "a,b\n\"", "t:2:1: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (vg_registration_parse (bad[i].text, strlen (bad[i].text), "t", &error));
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    if (!g_str_has_prefix (error->message, bad[i].where))
      g_error ("“%s” does not begin with “%s”", error->message, bad[i].where);
  }
}

static void
test_a_message_never_says_what_was_filled_in (void)
{
  const char *text = "{\"a\":\"Anemoon\",\"b\":\"Basalt\"x";
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_registration_parse (text, strlen (text), "t", &error));
  g_assert_null (strstr (error->message, "Anemoon"));
  g_assert_null (strstr (error->message, "Basalt"));
}

static void
test_a_missing_file_is_named (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_registration_read_file ("/nowhere/form.csv", &error));
  g_assert_nonnull (strstr (error->message, "/nowhere/form.csv"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registration/json-is-named-by-the-way-there",
                   test_json_is_named_by_the_way_there);
  g_test_add_func ("/registration/numbers-and-yes-and-no-become-texts",
                   test_numbers_and_yes_and_no_become_texts);
  g_test_add_func ("/registration/what-was-left-empty-is-not-there",
                   test_what_was_left_empty_is_not_there);
  g_test_add_func ("/registration/a-file-may-hold-several", test_a_file_may_hold_several);
  g_test_add_func ("/registration/hostile-bytes-are-refused-with-their-place",
                   test_hostile_bytes_are_refused_with_their_place);
  g_test_add_func ("/registration/a-message-never-says-what-was-filled-in",
                   test_a_message_never_says_what_was_filled_in);
  g_test_add_func ("/registration/a-missing-file-is-named", test_a_missing_file_is_named);

  return g_test_run ();
}
