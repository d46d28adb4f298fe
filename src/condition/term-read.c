/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "condition/term-read.h"

#include "base/error.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>

#define MAX_SHOWN_CHARACTERS 40

/* @places: where in @names each name stands */
typedef struct {
  GPtrArray *names;
  GHashTable *places;
  guint depth;
} Reader;

/* Where a node stands: its parent, and its place there as in VgTerm. */
typedef struct {
  VgTerm *parent;
  int index;
} Place;

/* These two call each other. */
static VgTerm *read_term (Reader *self, JsonNode *node, Place place, GError **error);
static gboolean read_args (Reader *self, VgTerm *term, JsonNode *node, guint first, GError **error);

static void
set_error_at (Place place, GError **error, const char *what)
{
  g_autoptr (VgTerm) here = vg_term_new (VG_TERM_CONSTANT, place.parent, place.index);

  vg_term_set_error (here, error, VG_ERROR_PARSE, "%s", what);
}

static guint
count_args (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonNode *
get_arg (JsonNode *node, guint index)
{
  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_element (json_node_get_array (node), index)
                                      : node;
}

static void
set_name (Reader *self, VgTerm *term, const char *name)
{
  gpointer key = NULL;
  gpointer place = NULL;

  if (!g_hash_table_lookup_extended (self->places, name, &key, &place)) {
    key = g_strdup (name);
    place = GUINT_TO_POINTER (self->names->len);
    g_ptr_array_add (self->names, key);
    g_hash_table_insert (self->places, key, place);
  }

  term->name = key;
  term->name_index = GPOINTER_TO_UINT (place);
}

/* Of {"var": NAME} the name, so that answered and its kin take both ways of writing it. */
static const char *
peek_var (JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonNode *member = NULL;

  if (object == NULL || json_object_get_size (object) != 1)
    return NULL;

  member = json_object_get_member (object, vg_term_kind_get_name (VG_TERM_VAR));
  if (member == NULL || count_args (member) != 1)
    return NULL;

  return vg_json_peek_string (get_arg (member, 0));
}

static gboolean
read_name (Reader *self, VgTerm *term, JsonNode *node, GError **error)
{
  JsonNode *arg = get_arg (node, 0);
  const char *name = vg_json_peek_string (arg);
  Place place = { term, JSON_NODE_HOLDS_ARRAY (node) ? 0 : -1 };

  if (name == NULL && term->kind != VG_TERM_VAR)
    name = peek_var (arg);
  if (name == NULL) {
    g_autofree char *what = NULL;

    what = g_strdup_printf (_ ("“%s” takes a name, written as a text"),
                            vg_term_kind_get_name (term->kind));
    set_error_at (place, error, what);
    return FALSE;
  }

  set_name (self, term, name);
  return TRUE;
}

static gboolean
check_each (const VgTerm *term, guint first, VgValueType wanted, GError **error)
{
  for (guint i = first; i < term->args->len; i++)
    if (!vg_term_check (vg_term_get_arg (term, i), wanted, error))
      return FALSE;

  return TRUE;
}

/* Numbers with numbers and texts with texts, where the rule alone tells. */
static gboolean
check_order (const VgTerm *term, GError **error)
{
  guint common = VG_VALUE_TYPE_ORDERED;

  for (guint i = 0; i < term->args->len; i++)
    common &= vg_term_get_types (vg_term_get_arg (term, i));
  if (common != 0)
    return TRUE;

  vg_term_set_error (term, error, VG_ERROR_PARSE,
                     _ ("“%s” compares numbers with numbers or texts with texts"),
                     vg_term_kind_get_name (term->kind));
  return FALSE;
}

static gboolean
check_in (const VgTerm *term, GError **error)
{
  const VgTerm *list = vg_term_get_arg (term, 1);

  if (!vg_term_check (vg_term_get_arg (term, 0), VG_VALUE_TYPE_SCALAR, error) ||
      !vg_term_check (list, VG_VALUE_TYPE_LIST, error))
    return FALSE;

  return list->kind != VG_TERM_LIST || check_each (list, 0, VG_VALUE_TYPE_SCALAR, error);
}

static gboolean
check_tests (const VgTerm *term, GError **error)
{
  for (guint i = 0; i + 1 < term->args->len; i += 2)
    if (!vg_term_check (vg_term_get_arg (term, i), VG_VALUE_TYPE_TRUTH, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_types (const VgTerm *term, GError **error)
{
  switch (term->kind) {
  case VG_TERM_NOT:
  case VG_TERM_AND:
  case VG_TERM_OR:
    return check_each (term, 0, VG_VALUE_TYPE_TRUTH, error);
  case VG_TERM_IF:
    return check_tests (term, error);
  case VG_TERM_SAME:
  case VG_TERM_DIFFERS:
  case VG_TERM_HAS:
    return check_each (term, 0, VG_VALUE_TYPE_SCALAR, error);
  case VG_TERM_IN:
    return check_in (term, error);
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
    return check_each (term, 0, VG_VALUE_TYPE_ORDERED, error) && check_order (term, error);
  case VG_TERM_SUM:
    return check_each (term, 0, VG_VALUE_TYPE_NUMBER, error);
  case VG_TERM_CONSTANT:
  case VG_TERM_LIST:
  case VG_TERM_VAR:
  case VG_TERM_ANSWERED:
  case VG_TERM_DECLINED:
  case VG_TERM_COUNT:
  default:
    return TRUE;
  }
}

static gboolean
check_count (const VgTerm *term, JsonNode *node, GError **error)
{
  guint n_args = count_args (node);

  if (vg_term_kind_takes (term->kind, n_args))
    return TRUE;

  if (term->kind == VG_TERM_VAR && n_args > 1)
    vg_term_set_error (term, error, VG_ERROR_PARSE,
                       _ ("“var” takes one name; a value to stand in for a missing one would "
                          "make what nobody asked read as known"));
  else
    vg_term_set_error (
        term, error, VG_ERROR_PARSE,
        ngettext ("“%s” does not take %u argument", "“%s” does not take %u arguments", n_args),
        vg_term_kind_get_name (term->kind), n_args);
  return FALSE;
}

static gboolean
read_operation (Reader *self, VgTerm *term, JsonNode *node, GError **error)
{
  switch (term->kind) {
  case VG_TERM_VAR:
  case VG_TERM_ANSWERED:
  case VG_TERM_DECLINED:
  case VG_TERM_COUNT:
    return check_count (term, node, error) && read_name (self, term, node, error);
  case VG_TERM_HAS:
    return check_count (term, node, error) && read_name (self, term, node, error) &&
           read_args (self, term, node, 1, error) && check_types (term, error);
  case VG_TERM_CONSTANT:
  case VG_TERM_LIST:
  case VG_TERM_SAME:
  case VG_TERM_DIFFERS:
  case VG_TERM_NOT:
  case VG_TERM_AND:
  case VG_TERM_OR:
  case VG_TERM_IF:
  case VG_TERM_IN:
  case VG_TERM_BELOW:
  case VG_TERM_AT_MOST:
  case VG_TERM_ABOVE:
  case VG_TERM_AT_LEAST:
  case VG_TERM_SUM:
  default:
    return check_count (term, node, error) && read_args (self, term, node, 0, error) &&
           check_types (term, error);
  }
}

static void
refuse_operator (Place place, const char *name, GError **error)
{
  g_autofree char *shown = NULL;
  g_autofree char *what = NULL;

  shown = g_utf8_strlen (name, -1) > MAX_SHOWN_CHARACTERS
              ? g_utf8_substring (name, 0, MAX_SHOWN_CHARACTERS)
              : g_strdup (name);
  what = g_strdup_printf (_ ("unknown operator “%s”; known are %s"), shown,
                          "var === !== ! and or if in < <= > >= + answered declined has count");
  set_error_at (place, error, what);
}

static VgTerm *
read_object (Reader *self, JsonObject *object, Place place, GError **error)
{
  g_autoptr (VgTerm) term = NULL;
  JsonObjectIter iter;
  const char *name = NULL;
  JsonNode *args = NULL;
  VgTermKind kind = VG_TERM_CONSTANT;

  if (json_object_get_size (object) != 1) {
    set_error_at (place, error, _ ("an object here holds one operator and its arguments"));
    return NULL;
  }

  json_object_iter_init (&iter, object);
  json_object_iter_next (&iter, &name, &args);
  if (!vg_term_kind_from_name (name, &kind)) {
    refuse_operator (place, name, error);
    return NULL;
  }

  term = vg_term_new (kind, place.parent, place.index);
  if (!read_operation (self, term, args, error))
    return NULL;

  return g_steal_pointer (&term);
}

static gboolean
read_args (Reader *self, VgTerm *term, JsonNode *node, guint first, GError **error)
{
  for (guint i = first; i < count_args (node); i++) {
    Place place = { term, JSON_NODE_HOLDS_ARRAY (node) ? (int) i : -1 };
    VgTerm *arg = read_term (self, get_arg (node, i), place, error);

    if (arg == NULL)
      return FALSE;
    g_ptr_array_add (term->args, arg);
  }

  return TRUE;
}

static VgTerm *
read_any (Reader *self, JsonNode *node, Place place, GError **error)
{
  g_autoptr (VgTerm) term = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_object (self, json_node_get_object (node), place, error);

  if (JSON_NODE_HOLDS_ARRAY (node)) {
    term = vg_term_new (VG_TERM_LIST, place.parent, place.index);
    if (!read_args (self, term, node, 0, error))
      return NULL;
  } else {
    term = vg_term_new (VG_TERM_CONSTANT, place.parent, place.index);
    term->constant = json_node_copy (node);
  }

  return g_steal_pointer (&term);
}

/* The strict reader bounds the nesting of what it reads; trees made by hand are bounded here. */
static VgTerm *
read_term (Reader *self, JsonNode *node, Place place, GError **error)
{
  VgTerm *term = NULL;

  if (self->depth == VG_JSON_DEPTH) {
    set_error_at (place, error, _ ("the condition is nested too deeply"));
    return NULL;
  }

  self->depth++;
  term = read_any (self, node, place, error);
  self->depth--;

  return term;
}

VgTerm *
vg_term_read (JsonNode *rule, GPtrArray *names, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = { names, places, 0 };
  Place root = { NULL, -1 };

  g_return_val_if_fail (rule != NULL, NULL);
  g_return_val_if_fail (names != NULL, NULL);

  return read_term (&reader, rule, root, error);
}
