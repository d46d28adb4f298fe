/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/error.h"
#include "base/json.h"
#include "document/mustache.h"

#include <locale.h>
#include <string.h>

#define REQUIRED 136

typedef struct {
  guint passed;
  guint all;
} Count;

static char *
render (const char *template,
        const char *data,
        const char *partials,
        VgMustacheMode mode,
        GError **error)
{
  VgSource source = { "test.md", template, 1 };
  g_autoptr (GError) unread = NULL;
  g_autoptr (JsonNode) root = vg_json_parse (data, strlen (data), "data", &unread);
  g_autoptr (JsonNode) parts = NULL;

  g_assert_no_error (unread);
  if (partials != NULL)
    parts = vg_json_parse (partials, strlen (partials), "partials", &unread);
  g_assert_no_error (unread);

  return vg_mustache_render (&source, root, vg_json_peek_object (parts), mode, error);
}

static void
assert_renders (const char *template, const char *data, VgMustacheMode mode, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = render (template, data, NULL, mode, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_fails (const char *template, const char *data, VgMustacheMode mode, const char *beginning)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = render (template, data, NULL, mode, &error);

  g_assert_null (text);
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  if (!g_str_has_prefix (error->message, beginning))
    g_error ("“%s” does not begin with “%s”", error->message, beginning);
}

/* Counts a case of a suite; says which ones fail. */
static void
run_case (JsonObject *object, const char *file, Count *count)
{
  VgSource source = { file, vg_json_get_string (object, "template"), 1 };
  const char *expected = vg_json_get_string (object, "expected");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = vg_mustache_render (&source, json_object_get_member (object, "data"),
                                              vg_json_get_object (object, "partials"),
                                              VG_MUSTACHE_SPEC, &error);

  count->all++;
  if (g_strcmp0 (text, expected) == 0)
    count->passed++;
  else if (*file != '~')
    g_test_message ("%s, %s: got “%s”", file, vg_json_get_string (object, "name"),
                    text != NULL ? text : error->message);
}

static void
run_suite (const char *folder, const char *file, Count *count)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = vg_json_read_file (path, VG_JSON_DATA_BYTES, &error);
  JsonArray *tests = NULL;

  g_assert_no_error (error);
  tests = vg_json_get_array (vg_json_peek_object (root), "tests");
  for (guint i = 0; i < json_array_get_length (tests); i++)
    run_case (json_array_get_object_element (tests, i), file, count);
}

static void
test_public_specification (void)
{
  const char *suites = g_getenv ("VOORGESPREK_SUITES");
  g_autofree char *folder = suites != NULL ? g_build_filename (suites, "mustache", NULL) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  Count required = { 0 };
  Count optional = { 0 };
  const char *file = NULL;

  if (dir == NULL) {
    g_test_skip ("VOORGESPREK_SUITES is not set: the 136 required cases of Mustache were NOT run");
    return;
  }

  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, ".json"))
      run_suite (folder, file, *file == '~' ? &optional : &required);

  g_test_message ("Mustache: %u of %u required", required.passed, required.all);
  g_test_message ("Mustache: %u of %u optional (not asked for)", optional.passed, optional.all);
  g_assert_cmpuint (required.all, ==, REQUIRED);
  g_assert_cmpuint (required.passed, ==, REQUIRED);
}

static void
test_errors_name_line_and_column (void)
{
  assert_fails ("a\n  {{b", "{}", VG_MUSTACHE_SPEC, "test.md:2:3: ");
  assert_fails ("é {{#b}}x", "{}", VG_MUSTACHE_SPEC, "test.md:1:3: ");
  assert_fails ("{{#a}}\n{{/b}}", "{}", VG_MUSTACHE_SPEC, "test.md:2:1: ");
  assert_fails ("{{#a}}{{/a}}\n\n {{/a}}", "{}", VG_MUSTACHE_SPEC, "test.md:3:2: ");
  assert_fails ("{{=a=}}", "{}", VG_MUSTACHE_SPEC, "test.md:1:1: ");
  assert_fails ("{{}}", "{}", VG_MUSTACHE_SPEC, "test.md:1:1: ");
  assert_fails ("{{a b}}", "{}", VG_MUSTACHE_SPEC, "test.md:1:1: ");
  assert_fails ("{{< x}}{{/x}}", "{}", VG_MUSTACHE_SPEC, "test.md:1:1: ");
}

static void
test_strict_knows_every_name (void)
{
  assert_fails ("x\n {{naam}}", "{\"name\":\"Fenna\"}", VG_MUSTACHE_STRICT, "test.md:2:2: ");
  assert_fails ("{{#goals}}{{/goals}}", "{}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{^goals}}{{/goals}}", "{}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{a.b}}", "{\"a\":{}}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{>part}}", "{}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{a}}", "{\"a\":[1]}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{a}}", "{\"a\":true}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_renders ("{{#a}}{{b}}{{c}}{{/a}}", "{\"a\":{\"b\":1},\"c\":null}", VG_MUSTACHE_STRICT,
                  "1");
}

static void
test_strict_refuses_private_use_characters (void)
{
  assert_fails ("ab\nc\xEE\x80\x80", "{}", VG_MUSTACHE_STRICT, "test.md:2:2: ");
  assert_fails ("\xF3\xB0\x80\x80", "{}", VG_MUSTACHE_STRICT, "test.md:1:1: ");
  assert_fails ("{{! \xF4\x80\x80\x80 }}", "{}", VG_MUSTACHE_STRICT, "test.md:1:5: ");
  assert_renders ("\xEE\x80\x80", "{}", VG_MUSTACHE_SPEC, "\xEE\x80\x80");
}

static void
test_strict_escapes_nothing_and_renders_once (void)
{
  assert_renders ("{{a}}{{{a}}}{{&a}}", "{\"a\":\"<&{{b}}>\",\"b\":1}", VG_MUSTACHE_STRICT,
                  "<&{{b}}><&{{b}}><&{{b}}>");
}

static void
test_evidence_is_one_value (void)
{
  const char *data = "{\"words\":{\"=\":\"rust\",\"from\":[\"answer/harmed/V05/1\"]},"
                     "\"date\":{\"open\":\"datum\"},\"none\":{\"=\":\"\",\"from\":[]},"
                     "\"zero\":{\"=\":0},\"open\":\"outer\"}";

  assert_renders ("{{words}}", data, VG_MUSTACHE_STRICT, "rust");
  assert_renders ("{{#words}}yes {{.}} {{open}}{{/words}}", data, VG_MUSTACHE_STRICT,
                  "yes rust outer");
  assert_renders ("{{^date}}none{{/date}} {{date}}", data, VG_MUSTACHE_STRICT,
                  "none ⟦nog in te vullen: datum⟧");
  assert_renders ("{{#none}}x{{/none}}[{{none}}]", data, VG_MUSTACHE_STRICT, "[]");
  assert_renders ("{{#zero}}{{zero}} of 10{{/zero}}", data, VG_MUSTACHE_STRICT, "0 of 10");
  assert_fails ("{{words.from}}", data, VG_MUSTACHE_STRICT, "test.md:1:1: ");
}

static void
test_chips_speak_the_language_of_the_paper (void)
{
  assert_renders ("{{d}}", "{\"d\":{\"open\":\"date\"},\"language\":\"en\"}", VG_MUSTACHE_STRICT,
                  "⟦still to fill in: date⟧");
}

/* Doubling at each level, for ever, or growing without end: all end soon, with an error. */
static void
test_hostile_templates_end (void)
{
  const char *loop = "{\"p\":\"{{>p}}{{>p}}\"}";
  const char *deep = "{\"p\":\"x\\n  {{>p}}\\n\"}";
  GString *nested = g_string_new (NULL);
  g_autofree char *wide = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (render ("{{>p}}", "{}", loop, VG_MUSTACHE_SPEC, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);
  g_clear_error (&error);
  g_assert_null (render ("{{>p}}", "{}", deep, VG_MUSTACHE_SPEC, &error));
  g_assert_error (error, VG_ERROR, VG_ERROR_PARSE);

  for (guint i = 0; i < 65; i++)
    g_string_append (nested, "{{#a}}");
  assert_fails (nested->str, "{}", VG_MUSTACHE_SPEC, "test.md:1:");
  g_string_free (nested, TRUE);

  nested = g_string_new (NULL);
  for (guint i = 0; i < 30; i++)
    g_string_append (nested, "{{#a}}");
  for (guint i = 0; i < 30; i++)
    g_string_append (nested, "{{/a}}");
  assert_fails (nested->str, "{\"a\":[1,2,3,4]}", VG_MUSTACHE_SPEC, "test.md:1:");
  g_string_free (nested, TRUE);

  wide = g_strnfill (1024 * 1024 + 1, 'x');
  assert_fails (wide, "{}", VG_MUSTACHE_SPEC, "test.md:1:1: ");
}

static void
test_errors_in_a_partial_name_the_partial (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = render ("a\n  {{>part}}\n", "{}", "{\"part\":\"b\\n {{c}}\"}",
                                  VG_MUSTACHE_STRICT, &error);

  g_assert_null (text);
  g_assert_true (g_str_has_prefix (error->message, "part:2:2: "));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/mustache/public-specification", test_public_specification);
  g_test_add_func ("/document/mustache/errors-name-line-and-column",
                   test_errors_name_line_and_column);
  g_test_add_func ("/document/mustache/strict-knows-every-name", test_strict_knows_every_name);
  g_test_add_func ("/document/mustache/strict-refuses-private-use-characters",
                   test_strict_refuses_private_use_characters);
  g_test_add_func ("/document/mustache/strict-escapes-nothing-and-renders-once",
                   test_strict_escapes_nothing_and_renders_once);
  g_test_add_func ("/document/mustache/evidence-is-one-value", test_evidence_is_one_value);
  g_test_add_func ("/document/mustache/chips-speak-the-language-of-the-paper",
                   test_chips_speak_the_language_of_the_paper);
  g_test_add_func ("/document/mustache/hostile-templates-end", test_hostile_templates_end);
  g_test_add_func ("/document/mustache/errors-in-a-partial-name-the-partial",
                   test_errors_in_a_partial_name_the_partial);

  return g_test_run ();
}
