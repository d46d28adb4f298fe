/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/json-writer.h"

#include <math.h>
#include <string.h>

static void
append_string (GString *out, const char *text)
{
  g_string_append_c (out, '"');

  for (const char *at = text; *at != '\0'; at++) {
    switch (*at) {
    case '"':
    case '\\':
      g_string_append_c (out, '\\');
      g_string_append_c (out, *at);
      break;
    case '\b':
      g_string_append (out, "\\b");
      break;
    case '\f':
      g_string_append (out, "\\f");
      break;
    case '\n':
      g_string_append (out, "\\n");
      break;
    case '\r':
      g_string_append (out, "\\r");
      break;
    case '\t':
      g_string_append (out, "\\t");
      break;
    default:
      if ((guchar) *at < 0x20)
        g_string_append_printf (out, "\\u%04x", *at);
      else
        g_string_append_c (out, *at);
      break;
    }
  }

  g_string_append_c (out, '"');
}

/* The fewest digits that read back as @number, as "d.ddde±xx". */
static void
shortest (double number, char *buffer, gsize size)
{
  for (int digits = 0; digits < 18; digits++) {
    char format[8];

    g_snprintf (format, sizeof format, "%%.%de", digits);
    g_ascii_formatd (buffer, size, format, number);
    if (g_ascii_strtod (buffer, NULL) == number)
      return;
  }
}

/* ECMAScript's Number::toString, which RFC 8785 prescribes. */
static void
append_double (GString *out, double number)
{
  char buffer[64];
  g_autoptr (GString) digits = g_string_new (NULL);
  int exponent = 0;
  int n_digits = 0;

  if (number == 0) {
    g_string_append_c (out, '0');
    return;
  }
  if (number < 0)
    g_string_append_c (out, '-');

  shortest (fabs (number), buffer, sizeof buffer);
  for (const char *at = buffer; *at != 'e'; at++)
    if (*at != '.')
      g_string_append_c (digits, *at);
  exponent = (int) g_ascii_strtoll (strchr (buffer, 'e') + 1, NULL, 10) + 1;
  n_digits = (int) digits->len;

  if (exponent > 21 || exponent < -5) {
    g_string_append_c (out, digits->str[0]);
    if (n_digits > 1)
      g_string_append_printf (out, ".%s", digits->str + 1);
    g_string_append_printf (out, "e%+d", exponent - 1);
  } else if (exponent <= 0) {
    g_string_append (out, "0.");
    for (int i = exponent; i < 0; i++)
      g_string_append_c (out, '0');
    g_string_append (out, digits->str);
  } else {
    g_string_append_len (out, digits->str, MIN (exponent, n_digits));
    for (int i = n_digits; i < exponent; i++)
      g_string_append_c (out, '0');
    if (n_digits > exponent)
      g_string_append_printf (out, ".%s", digits->str + exponent);
  }
}

/* By UTF-16 code units. That is the order of the bytes of UTF-8, but that a character
 * outside the basic plane comes before U+E000 to U+FFFF.
 */
static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;
  gunichar l = 0;
  gunichar r = 0;

  while (*left != '\0' && *left == *right) {
    left++;
    right++;
  }
  while ((*left & 0xc0) == 0x80 || (*right & 0xc0) == 0x80) {
    left--;
    right--;
  }

  l = g_utf8_get_char (left);
  r = g_utf8_get_char (right);
  if ((l > 0xffff) != (r > 0xffff) && MIN (l, r) >= 0xe000)
    return l > 0xffff ? -1 : 1;

  return l < r ? -1 : l > r;
}

static void
append_object (GString *out, JsonObject *object)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *key = NULL;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, (gpointer) key);
  g_ptr_array_sort (keys, compare_keys);

  g_string_append_c (out, '{');
  for (guint i = 0; i < keys->len; i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    append_string (out, keys->pdata[i]);
    g_string_append_c (out, ':');
    vg_json_append (out, json_object_get_member (object, keys->pdata[i]));
  }
  g_string_append_c (out, '}');
}

static void
append_array (GString *out, JsonArray *array)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++) {
    if (i > 0)
      g_string_append_c (out, ',');
    vg_json_append (out, json_array_get_element (array, i));
  }
  g_string_append_c (out, ']');
}

static void
append_scalar (GString *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    append_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_INT64)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
  else
    append_double (out, json_node_get_double (node));
}

void
vg_json_append (GString *out, JsonNode *node)
{
  g_return_if_fail (out != NULL);
  g_return_if_fail (node != NULL);

  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    append_object (out, json_node_get_object (node));
    break;
  case JSON_NODE_ARRAY:
    append_array (out, json_node_get_array (node));
    break;
  case JSON_NODE_VALUE:
    append_scalar (out, node);
    break;
  case JSON_NODE_NULL:
    g_string_append (out, "null");
    break;
  default:
    g_assert_not_reached ();
  }
}

char *
vg_json_write (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  vg_json_append (out, node);
  return g_string_free (out, FALSE);
}
