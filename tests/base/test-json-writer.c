/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json-writer.h"

#include "base/json.h"

#include <string.h>

/* Appendix B of RFC 8785: the bits of a double, and how it is written. */
static void
test_writes_the_numbers_of_the_standard (void)
{
  static const struct {
    guint64 bits;
    const char *written;
  } cases[] = {
    { 0x0000000000000000, "0" },
    { 0x8000000000000000, "0" },
    { 0x0000000000000001, "5e-324" },
    { 0x8000000000000001, "-5e-324" },
    { 0x7fefffffffffffff, "1.7976931348623157e+308" },
    { 0xffefffffffffffff, "-1.7976931348623157e+308" },
    { 0x4340000000000000, "9007199254740992" },
    { 0xc340000000000000, "-9007199254740992" },
    { 0x4430000000000000, "295147905179352830000" },
    { 0x44b52d02c7e14af5, "9.999999999999997e+22" },
    { 0x44b52d02c7e14af6, "1e+23" },
    { 0x44b52d02c7e14af7, "1.0000000000000001e+23" },
    { 0x444b1ae4d6e2ef4e, "999999999999999700000" },
    { 0x444b1ae4d6e2ef4f, "999999999999999900000" },
    { 0x444b1ae4d6e2ef50, "1e+21" },
    { 0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7" },
    { 0x3eb0c6f7a0b5ed8d, "0.000001" },
    { 0x41b3de4355555553, "333333333.3333332" },
    { 0x41b3de4355555554, "333333333.33333325" },
    { 0x41b3de4355555555, "333333333.3333333" },
    { 0x41b3de4355555556, "333333333.3333334" },
    { 0x41b3de4355555557, "333333333.33333343" },
    { 0xbecbf647612f3696, "-0.0000033333333333333333" },
    { 0x43143ff3c1cb0959, "1424953923781206.2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (JsonNode) node = NULL;
    g_autofree char *written = NULL;
    double number = 0;

    memcpy (&number, &cases[i].bits, sizeof number);
    node = json_node_init_double (json_node_alloc (), number);
    written = vg_json_write (node);
    g_assert_cmpstr (written, ==, cases[i].written);
  }
}

static char *
rewrite (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "in", &error);

  g_assert_no_error (error);
  return vg_json_write (node);
}

static void
check_rewritten (const char *text, const char *expected)
{
  g_autofree char *written = rewrite (text);

  g_assert_cmpstr (written, ==, expected);
}

/* Section 3.2.2: literals, texts and numbers. */
static void
test_writes_the_example_of_the_standard (void)
{
  check_rewritten ("{\n"
                   "  \"numbers\": [333333333.33333329, 1E30, 4.50,\n"
                   "              2e-3, 0.000000000000000000000000001],\n"
                   "  \"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\n"
                   "  \"literals\": [null, true, false]\n"
                   "}",
                   "{\"literals\":[null,true,false],"
                   "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                   "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
}

/* Section 3.2.3: by UTF-16 code units, in which an emoji comes before a Hebrew presentation
 * form.
 */
static void
test_orders_names_by_utf_16 (void)
{
  check_rewritten ("{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\","
                   " \"\\ufb33\": \"Hebrew Letter Dalet With Dagesh\", \"1\": \"One\","
                   " \"\\ud83d\\ude00\": \"Emoji\", \"\\u0080\": \"Control\","
                   " \"\\u00f6\": \"Latin\"}",
                   "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\","
                   "\"ö\":\"Latin\",\"€\":\"Euro Sign\",\"😀\":\"Emoji\","
                   "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  check_rewritten ("{\"b\":1,\"\":2,\"aa\":3,\"a\":4,\"B\":5,\"10\":6,\"9\":7}",
                   "{\"\":2,\"10\":6,\"9\":7,\"B\":5,\"a\":4,\"aa\":3,\"b\":1}");
  check_rewritten ("{\"😀b\":1,\"😀\":2,\"\ue000\":3,\"\uffff\":4,\"\uD7FF\":5,\"😀a\":6}",
                   "{\"\uD7FF\":5,\"😀\":2,\"😀a\":6,\"😀b\":1,\"\ue000\":3,\"\uffff\":4}");
}

static void
test_escapes_only_what_must_be (void)
{
  static const char *const short_ones[0x20] = {
    ['\b'] = "\\b", ['\f'] = "\\f", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t",
  };

  for (guint byte = 1; byte < 0x20; byte++) {
    const char text[] = { (char) byte, '\0' };
    g_autoptr (JsonNode) node = vg_json_new_string (text);
    g_autofree char *written = vg_json_write (node);
    g_autofree char *expected = short_ones[byte] != NULL
                                    ? g_strdup_printf ("\"%s\"", short_ones[byte])
                                    : g_strdup_printf ("\"\\u%04x\"", byte);

    g_assert_cmpstr (written, ==, expected);
  }
  check_rewritten ("\"\\u007f\\u0080\\u2028\\u002f'<\"", "\"\x7f\xc2\x80\u2028/'<\"");
}

static void append_random (GString *out, GRand *random, guint depth);

static void
append_random_text (GString *out, GRand *random)
{
  static const char *const pieces[] = {
    "a", "é", "€", "😀", "\\n", "\\\"", "\\u0001", "\\\\", "\\ud83d\\ude00", "/", " ", "\ue000"
  };

  g_string_append_c (out, '"');
  for (guint i = g_rand_int_range (random, 0, 6); i > 0; i--)
    g_string_append (out, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (out, '"');
}

static void
append_random_members (GString *out, GRand *random, guint depth)
{
  guint n = g_rand_int_range (random, 0, 5);

  g_string_append_c (out, '{');
  for (guint i = 0; i < n; i++) {
    g_string_append_printf (out, "%s\"k%d%c\":", i > 0 ? "," : "", 9 - i,
                            g_rand_int_range (random, 'a', 'z'));
    append_random (out, random, depth + 1);
  }
  g_string_append_c (out, '}');
}

static void
append_random (GString *out, GRand *random, guint depth)
{
  switch (g_rand_int_range (random, 0, depth < 6 ? 7 : 5)) {
  case 0:
    g_string_append_printf (out, "%d", g_rand_int_range (random, G_MININT, G_MAXINT));
    break;
  case 1:
    g_string_append_printf (out, "%d.%de%d", g_rand_int_range (random, -9, 9),
                            g_rand_int_range (random, 0, 99999),
                            g_rand_int_range (random, -20, 10));
    break;
  case 2:
    append_random_text (out, random);
    break;
  case 3:
    g_string_append (out, "null");
    break;
  case 4:
    g_string_append (out, g_rand_boolean (random) ? "true" : "false");
    break;
  case 5:
    g_string_append_c (out, '[');
    append_random (out, random, depth + 1);
    g_string_append_c (out, ',');
    append_random (out, random, depth + 1);
    g_string_append_c (out, ']');
    break;
  default:
    append_random_members (out, random, depth);
    break;
  }
}

static void
test_what_was_written_is_read_as_the_same (void)
{
  guint32 seed = g_test_rand_int ();
  GRand *random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *once = NULL;
    g_autofree char *twice = NULL;

    append_random (text, random, 0);
    once = rewrite (text->str);
    twice = rewrite (once);
    g_assert_cmpstr (once, ==, twice);
  }

  g_rand_free (random);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-writer/writes-the-numbers-of-the-standard",
                   test_writes_the_numbers_of_the_standard);
  g_test_add_func ("/json-writer/writes-the-example-of-the-standard",
                   test_writes_the_example_of_the_standard);
  g_test_add_func ("/json-writer/orders-names-by-utf-16", test_orders_names_by_utf_16);
  g_test_add_func ("/json-writer/escapes-only-what-must-be", test_escapes_only_what_must_be);
  g_test_add_func ("/json-writer/what-was-written-is-read-as-the-same",
                   test_what_was_written_is_read_as_the_same);

  return g_test_run ();
}
