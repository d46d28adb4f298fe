/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json.h"

#include "base/error.h"
#include "base/json-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

/* Bytes, which may hold a zero, and the canonical text or "line:column: what". */
typedef struct {
  const char *text;
  gsize length;
  const char *expected;
} Case;

#define CASE(text, expected)                                                                       \
  {                                                                                                \
    text, sizeof text - 1, expected                                                                \
  }

static JsonNode *
parse (const char *text, gsize length, GError **error)
{
  /* At its exact length, so that a sanitizer sees a read beyond the end. */
  g_autofree char *exact = g_memdup2 (text, length);

  return vg_json_parse (exact, length, "in", error);
}

static void
check_read (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = parse (cases[i].text, cases[i].length, &error);
    g_autofree char *written = NULL;

    if (node == NULL)
      g_error ("%s: %s", cases[i].text, error->message);
    written = vg_json_write (node);
    g_assert_cmpstr (written, ==, cases[i].expected);
  }
}

static void
check_refused (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = parse (cases[i].text, cases[i].length, &error);
    g_autofree char *expected = g_strconcat ("in:", cases[i].expected, NULL);

    if (node != NULL)
      g_error ("%s was not refused", cases[i].text);
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    g_assert_cmpstr (error->message, ==, expected);
  }
}

static void
test_reads_all_of_the_grammar (void)
{
  static const Case cases[] = {
    CASE ("null", "null"),
    CASE ("true", "true"),
    CASE ("false", "false"),
    CASE (" \t\r\n1 \t\r\n", "1"),
    CASE ("[]", "[]"),
    CASE ("{}", "{}"),
    CASE ("[ ]", "[]"),
    CASE ("{ \n }", "{}"),
    CASE ("[[],{},[{}]]", "[[],{},[{}]]"),
    CASE ("[1 , 2\t,\n3]", "[1,2,3]"),
    CASE ("{\"a\" : 1 , \"b\" : [ true ] }", "{\"a\":1,\"b\":[true]}"),
    CASE ("{\"\":0}", "{\"\":0}"),
    CASE ("\"\"", "\"\""),
    CASE ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\""),
    CASE ("\"\\u0041\\u00e9\\u20AC\\uD83D\\ude00\"", "\"Aé€😀\""),
    CASE ("\"\\u0001\\u001f\\u007f\"", "\"\\u0001\\u001f\x7f\""),
    CASE ("\"\\ufffe\\uffff\\udbff\\udfff\"", "\"\uFFFE\uFFFF\U0010FFFF\""),
    CASE ("\"\x7f\u2028\u2029\ufeff\"", "\"\x7f\u2028\u2029\ufeff\""),
    CASE ("[\"a\\u0062\",\"\\\\u0062\"]", "[\"ab\",\"\\\\u0062\"]"),
  };

  check_read (cases, G_N_ELEMENTS (cases));
}

static void
test_reads_numbers_as_they_are (void)
{
  static const Case cases[] = {
    CASE ("0", "0"),
    CASE ("-0", "0"),
    CASE ("-0.0", "0"),
    CASE ("0e0", "0"),
    CASE ("-1", "-1"),
    CASE ("9007199254740991", "9007199254740991"),
    CASE ("-9007199254740991", "-9007199254740991"),
    CASE ("9007199254740991.0", "9007199254740991"),
    CASE ("1.5", "1.5"),
    CASE ("1E2", "100"),
    CASE ("1e+2", "100"),
    CASE ("12.50e-1", "1.25"),
    CASE ("1e21", "1e+21"),
    CASE ("-1e300", "-1e+300"),
    CASE ("1.7976931348623157e308", "1.7976931348623157e+308"),
    CASE ("5e-324", "5e-324"),
    CASE ("1e-400", "0"),
    CASE ("0.000000000000000000000000000000000000000000000000000000000000000000001", "1e-69"),
    CASE ("[0,10,10.0]", "[0,10,10]"),
  };

  check_read (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_what_the_grammar_does_not_have (void)
{
  static const Case cases[] = {
    CASE ("", "1:1: the text ends where a value should stand"),
    CASE (" \n ", "2:2: the text ends where a value should stand"),
    CASE ("[", "1:2: the text ends where a value should stand"),
    CASE ("[1", "1:3: a comma or ] should stand here"),
    CASE ("[1,", "1:4: the text ends where a value should stand"),
    CASE ("[1,]", "1:4: a value should stand here"),
    CASE ("[,1]", "1:2: a value should stand here"),
    CASE ("[1 2]", "1:4: a comma or ] should stand here"),
    CASE ("[1}", "1:3: a comma or ] should stand here"),
    CASE ("{\"a\":1]", "1:7: a comma or } should stand here"),
    CASE ("{", "1:2: a name in quotation marks should stand here"),
    CASE ("{a:1}", "1:2: a name in quotation marks should stand here"),
    CASE ("{'a':1}", "1:2: a name in quotation marks should stand here"),
    CASE ("{1:1}", "1:2: a name in quotation marks should stand here"),
    CASE ("{\"a\":1,}", "1:8: a name in quotation marks should stand here"),
    CASE ("{\"a\"}", "1:5: a colon should stand here"),
    CASE ("{\"a\" 1}", "1:6: a colon should stand here"),
    CASE ("{\"a\":}", "1:6: a value should stand here"),
    CASE ("{\"a\":", "1:6: the text ends where a value should stand"),
    CASE ("1 2", "1:3: nothing more should follow here"),
    CASE ("{}x", "1:3: nothing more should follow here"),
    CASE ("[]]", "1:3: nothing more should follow here"),
    CASE ("nulll", "1:5: nothing more should follow here"),
    CASE ("nul", "1:1: a value should stand here"),
    CASE ("True", "1:1: a value should stand here"),
    CASE ("NaN", "1:1: a value should stand here"),
    CASE ("-Infinity", "1:2: a digit should stand here"),
    CASE ("// c\n1", "1:1: a value should stand here"),
    CASE ("[1 /* c */]", "1:4: a comma or ] should stand here"),
    CASE ("\f1", "1:1: a value should stand here"),
    CASE ("\u00a01", "1:1: a value should stand here"),
    CASE ("+1", "1:1: a value should stand here"),
    CASE (".5", "1:1: a value should stand here"),
    CASE ("-", "1:2: a digit should stand here"),
    CASE ("1.", "1:3: a digit should stand here"),
    CASE ("1.e1", "1:3: a digit should stand here"),
    CASE ("1e", "1:3: a digit should stand here"),
    CASE ("1e+", "1:4: a digit should stand here"),
    CASE ("01", "1:1: a number does not begin with a zero"),
    CASE ("-01", "1:2: a number does not begin with a zero"),
    CASE ("0x1", "1:2: nothing more should follow here"),
    CASE ("1_000", "1:2: nothing more should follow here"),
    CASE ("\"abc", "1:1: this text has no closing quotation mark"),
    CASE ("\"abc\\", "1:5: no such escape; write \\\\ for a backslash"),
    CASE ("\"\\x\"", "1:2: no such escape; write \\\\ for a backslash"),
    CASE ("\"\\'\"", "1:2: no such escape; write \\\\ for a backslash"),
    CASE ("\"\\U0041\"", "1:2: no such escape; write \\\\ for a backslash"),
    CASE ("\"\\u12g4\"", "1:6: \\u needs four hexadecimal digits"),
    CASE ("\"\\u12", "1:6: \\u needs four hexadecimal digits"),
    CASE ("\"a\nb\"", "1:3: a control character must be written as an escape"),
    CASE ("\"a\tb\"", "1:3: a control character must be written as an escape"),
    CASE ("\"\x1f\"", "1:2: a control character must be written as an escape"),
  };

  check_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_four_things_by_name (void)
{
  static const Case cases[] = {
    CASE ("{\"a\":1,\"a\":1}", "1:8: this name stands here for the second time"),
    CASE ("{\"a\":1,\n \"\\u0061\":2}", "2:2: this name stands here for the second time"),
    CASE ("{\"\":1,\"\":2}", "1:7: this name stands here for the second time"),
    CASE ("[{\"x\":{\"b\":1,\"b\":1}}]", "1:14: this name stands here for the second time"),
    CASE ("\"a\\u0000b\"", "1:3: U+0000 is not allowed in a text"),
    CASE ("{\"a\\u0000\":1}", "1:4: U+0000 is not allowed in a text"),
    CASE ("\"a\0b\"", "1:3: U+0000 is not allowed in a text"),
    CASE ("\0", "1:1: U+0000 is not allowed in a text"),
    CASE ("[1]\0", "1:4: U+0000 is not allowed in a text"),
    CASE ("9007199254740992", "1:1: this integer is beyond ±9007199254740991"),
    CASE ("[-9007199254740992]", "1:2: this integer is beyond ±9007199254740991"),
    CASE ("99999999999999999999999999", "1:1: this integer is beyond ±9007199254740991"),
    CASE ("9007199254740993.0", "1:1: this integer is beyond ±9007199254740991"),
    CASE ("[1e20]", "1:2: this integer is beyond ±9007199254740991"),
    CASE ("1e400", "1:1: this number is too large"),
    CASE ("[0,-1e309]", "1:4: this number is too large"),
  };

  check_refused (cases, G_N_ELEMENTS (cases));
}

/* A key may come again in another object, and a value may say what a key says. */
static void
test_a_name_may_stand_in_two_objects (void)
{
  static const Case cases[] = {
    CASE ("[{\"a\":1},{\"a\":2}]", "[{\"a\":1},{\"a\":2}]"),
    CASE ("{\"a\":{\"a\":\"a\"},\"b\":{\"a\":1}}", "{\"a\":{\"a\":\"a\"},\"b\":{\"a\":1}}"),
    CASE ("{\"a\":1,\"A\":2}", "{\"A\":2,\"a\":1}"),
  };

  check_read (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_halves_of_surrogate_pairs (void)
{
  static const Case cases[] = {
    CASE ("\"\\ud800\"", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\udc00\"", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"x\\uDFFF\\uD800\"", "1:3: half of a surrogate pair stands alone"),
    CASE ("\"\\ud800\\ud800\"", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud800\\u0041\"", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud800\\n\"", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud83d\\", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud83d\\u", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud83d\\ude", "1:2: half of a surrogate pair stands alone"),
    CASE ("\"\\ud83d\\u12g4\"", "1:12: \\u needs four hexadecimal digits"),
  };

  check_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_refuses_bytes_that_are_not_utf_8 (void)
{
  static const Case cases[] = {
    CASE ("\"\xff\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\x80\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\xc0\xaf\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\xe0\x80\xaf\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\xf0\x80\x80\xaf\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\xed\xa0\x80\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"\xf4\x90\x80\x80\"", "1:2: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"é\n\xe2\x82\"", "2:1: this is not UTF-8; save the file as UTF-8"),
    CASE ("\"ab\xe2\x82", "1:4: this is not UTF-8; save the file as UTF-8"),
    CASE ("[1]\xc3", "1:4: this is not UTF-8; save the file as UTF-8"),
    CASE ("\xff\xfe[\0]\0", "1:1: this is not UTF-8; save the file as UTF-8"),
    CASE ("\xef\xbb\xbf[]", "1:1: the file begins with a byte order mark; save it as UTF-8 "
                            "without one"),
  };

  check_refused (cases, G_N_ELEMENTS (cases));
}

static void
test_columns_count_characters (void)
{
  static const Case cases[] = {
    CASE ("[\"é€😀\" x", "1:8: a comma or ] should stand here"),
    CASE ("[\r\n1,\r\n  x]", "3:3: a value should stand here"),
    CASE ("{\n\t\"a\": tru\n}", "2:7: a value should stand here"),
  };

  check_refused (cases, G_N_ELEMENTS (cases));
}

/* Each beginning of a good text is refused, and at no place beyond its end. */
static void
test_no_beginning_of_a_text_is_one (void)
{
  static const char text[] = "{\"a\":[-1.5e+3,\"\\ud83d\\ude00é\",{},[],true,null],\"b\":false}";

  for (gsize length = 0; length < sizeof text - 1; length++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = parse (text, length, &error);
    g_auto (GStrv) parts = NULL;

    g_assert_null (node);
    g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
    parts = g_strsplit (error->message, ":", 4);
    g_assert_cmpstr (parts[1], ==, "1");
    g_assert_cmpint (atoi (parts[2]), <=, (int) length + 1);
  }
}

static char *
nest (const char *open, const char *core, const char *close, guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, core);
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);

  return g_string_free (text, FALSE);
}

static void
test_nests_sixty_four_deep_and_no_deeper (void)
{
  static const struct {
    const char *open;
    const char *close;
    guint depth;
    const char *expected;
  } cases[] = {
    { "[", "]", 64, NULL },
    { "[", "]", 65, "in:1:65: nested more than 64 deep" },
    { "[", "]", 100000, "in:1:65: nested more than 64 deep" },
    { "[", "", 100000, "in:1:65: nested more than 64 deep" },
    { "{\"a\":", "}", 64, NULL },
    { "{\"a\":", "}", 65, "in:1:321: nested more than 64 deep" },
    { "{\"a\":", "}", 100000, "in:1:321: nested more than 64 deep" },
    { "[{\"a\":", "}]", 32, NULL },
    { "[{\"a\":", "}]", 33, "in:1:193: nested more than 64 deep" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = nest (cases[i].open, "1", cases[i].close, cases[i].depth);
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = parse (text, strlen (text), &error);

    g_assert_cmpint (node != NULL, ==, cases[i].expected == NULL);
    if (cases[i].expected != NULL) {
      g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
      g_assert_cmpstr (error->message, ==, cases[i].expected);
    }
  }
}

/* Many siblings are no depth. */
static void
test_a_wide_text_is_not_deep (void)
{
  g_autoptr (GString) text = g_string_new ("[[]");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, ",[{}]");
  g_string_append_c (text, ']');

  node = parse (text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 100001);
}

static char *
make_file (const char *name, gint64 length)
{
  char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  int fd = open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (ftruncate (fd, length), ==, 0);
  close (fd);
  return path;
}

static long
get_peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
test_a_file_too_long_is_refused_unread (void)
{
  g_autofree char *name = g_strdup_printf ("vg-json-%d", getpid ());
  g_autofree char *path = make_file (name, 200L * 1024 * 1024);
  long before = get_peak_kilobytes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_read_file (path, VG_JSON_CASE_BYTES, &error);

  g_remove (path);
  g_assert_null (node);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, ": longer than the 64.0"));
  g_assert_cmpint (get_peak_kilobytes () - before, <, 10 * 1024);
}

/* In a process of its own, as memory once taken shows for ever. */
static void
test_a_long_text_costs_memory_by_its_length (void)
{
  gsize length = 60 * 1024 * 1024;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  long before = 0;

  if (!g_test_subprocess ()) {
    if (g_getenv ("VOORGESPREK_VALGRIND") != NULL) {
      g_test_skip ("memory is not measured under valgrind");
      return;
    }
    g_test_trap_subprocess (NULL, 0, 0);
    g_test_trap_assert_passed ();
    return;
  }

  text = g_malloc (length);
  memset (text, 'a', length);
  text[0] = text[length - 1] = '"';
  before = get_peak_kilobytes ();
  node = vg_json_parse (text, length, "in", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (vg_json_peek_string (node)), ==, length - 2);
  g_assert_cmpint (get_peak_kilobytes () - before, <, 5 * (long) (length / 1024));
}

/* 60 MB of opened brackets stop at the 65th. */
static void
test_a_long_hostile_text_costs_nothing (void)
{
  gsize length = 60 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  memset (text, '[', length);
  node = vg_json_parse (text, length, "in", &error);
  g_assert_null (node);
  g_assert_cmpstr (error->message, ==, "in:1:65: nested more than 64 deep");
}

static void
test_locates_the_value_of_a_pointer (void)
{
  static const char text[] = "{\n"
                             "  \"a\": [1, {\"b\": \"é\", \"c\": [ ]}],\n"
                             "  \"x/y\": {\"m~n\": true},\n"
                             "  \"\": null, \"0\": {\"0\": 0}\n"
                             "}\n";
  static const struct {
    const char *pointer;
    guint line;
    guint column;
  } cases[] = {
    { "", 1, 1 },        { "/a", 2, 8 },      { "/a/0", 2, 9 },   { "/a/1", 2, 12 },
    { "/a/1/b", 2, 18 }, { "/a/1/c", 2, 28 }, { "/x~1y", 3, 10 }, { "/x~1y/m~0n", 3, 18 },
    { "/", 4, 7 },       { "/0", 4, 18 },     { "/0/0", 4, 24 },
  };
  static const char *const missing[] = { "/b",       "/a/2", "/a/01", "/a/-",   "/a/0/b",
                                         "/a/1/c/0", "/x/y", "a",     "/a/1/d", NULL };
  guint line = 0;
  guint column = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    if (!vg_json_locate (text, strlen (text), cases[i].pointer, &line, &column))
      g_error ("%s is not found", cases[i].pointer);
    g_assert_cmpuint (line, ==, cases[i].line);
    g_assert_cmpuint (column, ==, cases[i].column);
  }
  for (guint i = 0; missing[i] != NULL; i++)
    if (vg_json_locate (text, strlen (text), missing[i], &line, &column))
      g_error ("%s is found", missing[i]);
}

static void
test_getters_give_the_wanted_type_or_nothing (void)
{
  static const char text[] =
      "{\"s\":\"t\",\"i\":7,\"d\":1.5,\"b\":true,\"o\":{},\"a\":[],\"n\":null}";
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);
  JsonObject *object = vg_json_peek_object (node);

  g_assert_cmpstr (vg_json_get_string (object, "s"), ==, "t");
  g_assert_null (vg_json_get_string (object, "i"));
  g_assert_null (vg_json_get_string (object, "n"));
  g_assert_null (vg_json_get_string (object, "missing"));
  g_assert_null (vg_json_get_string (NULL, "s"));
  g_assert_cmpint (vg_json_get_int (object, "i", -1), ==, 7);
  g_assert_cmpint (vg_json_get_int (object, "d", -1), ==, -1);
  g_assert_cmpint (vg_json_get_int (object, "s", -1), ==, -1);
  g_assert_true (vg_json_get_boolean (object, "b", FALSE));
  g_assert_true (vg_json_get_boolean (object, "i", TRUE));
  g_assert_nonnull (vg_json_get_object (object, "o"));
  g_assert_null (vg_json_get_object (object, "a"));
  g_assert_nonnull (vg_json_get_array (object, "a"));
  g_assert_null (vg_json_get_array (object, "o"));
  g_assert_true (vg_json_is_null (json_object_get_member (object, "n")));
  g_assert_true (vg_json_is_null (NULL));
  g_assert_true (vg_json_is_number (json_object_get_member (object, "d")));
  g_assert_false (vg_json_is_int (json_object_get_member (object, "d")));
  g_assert_false (vg_json_is_number (json_object_get_member (object, "b")));
  g_assert_false (vg_json_is_number (NULL));
}

static void
test_a_list_is_asked_for_a_text (void)
{
  static const char text[] = "{\"a\":[\"Kei\",7,null,\"Vlinder\"]}";
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", NULL);
  JsonArray *list = vg_json_get_array (vg_json_peek_object (node), "a");

  g_assert_true (vg_json_has_text (list, "Kei"));
  g_assert_true (vg_json_has_text (list, "Vlinder"));
  g_assert_false (vg_json_has_text (list, "7"));
  g_assert_false (vg_json_has_text (list, NULL));
  g_assert_false (vg_json_has_text (NULL, "Kei"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/reads-all-of-the-grammar", test_reads_all_of_the_grammar);
  g_test_add_func ("/json/reads-numbers-as-they-are", test_reads_numbers_as_they_are);
  g_test_add_func ("/json/refuses-what-the-grammar-does-not-have",
                   test_refuses_what_the_grammar_does_not_have);
  g_test_add_func ("/json/refuses-four-things-by-name", test_refuses_four_things_by_name);
  g_test_add_func ("/json/a-name-may-stand-in-two-objects", test_a_name_may_stand_in_two_objects);
  g_test_add_func ("/json/refuses-halves-of-surrogate-pairs",
                   test_refuses_halves_of_surrogate_pairs);
  g_test_add_func ("/json/refuses-bytes-that-are-not-utf-8", test_refuses_bytes_that_are_not_utf_8);
  g_test_add_func ("/json/columns-count-characters", test_columns_count_characters);
  g_test_add_func ("/json/no-beginning-of-a-text-is-one", test_no_beginning_of_a_text_is_one);
  g_test_add_func ("/json/nests-sixty-four-deep-and-no-deeper",
                   test_nests_sixty_four_deep_and_no_deeper);
  g_test_add_func ("/json/a-wide-text-is-not-deep", test_a_wide_text_is_not_deep);
  g_test_add_func ("/json/a-file-too-long-is-refused-unread",
                   test_a_file_too_long_is_refused_unread);
  g_test_add_func ("/json/a-long-text-costs-memory-by-its-length",
                   test_a_long_text_costs_memory_by_its_length);
  g_test_add_func ("/json/a-long-hostile-text-costs-nothing",
                   test_a_long_hostile_text_costs_nothing);
  g_test_add_func ("/json/locates-the-value-of-a-pointer", test_locates_the_value_of_a_pointer);
  g_test_add_func ("/json/getters-give-the-wanted-type-or-nothing",
                   test_getters_give_the_wanted_type_or_nothing);
  g_test_add_func ("/json/a-list-is-asked-for-a-text", test_a_list_is_asked_for_a_text);

  return g_test_run ();
}
