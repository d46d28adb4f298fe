/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/act.h"

#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _VgAct {
  JsonNode *node;
  JsonObject *object;
  JsonObject *set;
  char *text;
  gint64 clock;
};

static VgAct *
wrap (JsonNode *taken)
{
  VgAct *self = g_atomic_rc_box_new0 (VgAct);

  self->node = taken;
  self->object = json_node_get_object (taken);
  self->set = json_object_get_object_member (self->object, "set");
  self->clock = json_object_get_int_member (self->object, "clock");
  self->text = vg_json_write (taken);
  return self;
}

VgAct *
vg_act_new (const VgActFields *fields, JsonObject *set)
{
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (fields != NULL && set != NULL, NULL);

  json_object_set_string_member (object, "at", fields->at);
  json_object_set_string_member (object, "author", fields->author);
  json_object_set_int_member (object, "clock", fields->clock);
  if (fields->about != NULL) {
    JsonArray *about = json_array_new ();

    for (guint i = 0; fields->about[i] != NULL; i++)
      json_array_add_string_element (about, fields->about[i]);
    json_object_set_array_member (object, "about", about);
  }
  if (fields->undoes > 0)
    json_object_set_int_member (object, "undoes", fields->undoes);
  json_object_set_object_member (object, "set", set);

  return wrap (vg_json_new_object (object));
}

static gboolean
check_text (JsonObject *object, const char *member, GError **error)
{
  if (vg_json_get_string (object, member) != NULL)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“%s” must be a text"), member);
  return FALSE;
}

static gboolean
check_places (JsonObject *set, GError **error)
{
  JsonObjectIter iter;
  const char *place = NULL;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, NULL))
    if (!vg_place_check (place, error))
      return FALSE;

  return TRUE;
}

/* "about" is a list of texts; "undoes" a number. Both may be missing. */
static gboolean
check_rest (JsonObject *object, GError **error)
{
  JsonNode *about = json_object_get_member (object, "about");
  JsonNode *undoes = json_object_get_member (object, "undoes");
  JsonArray *list = vg_json_peek_array (about);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (vg_json_peek_string (json_array_get_element (list, i)) == NULL)
      list = NULL;

  if (about != NULL && list == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“about” must be a list of party ids"));
    return FALSE;
  }
  if (undoes != NULL && !vg_json_is_int (undoes)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("“undoes” must be the clock of an act"));
    return FALSE;
  }

  return TRUE;
}

VgAct *
vg_act_from_json (JsonNode *node, GError **error)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonObject *set = vg_json_get_object (object, "set");

  if (object == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("an act must be an object"));
    return NULL;
  }
  if (set == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“set” must be an object of places and values"));
    return NULL;
  }
  if (vg_json_get_int (object, "clock", 0) < 1 ||
      vg_json_get_int (object, "clock", 0) > VG_ACT_LAST_CLOCK) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("“clock” must be a whole number from 1 to 4503599627370496"));
    return NULL;
  }
  if (!check_text (object, "at", error) || !check_text (object, "author", error) ||
      !check_places (set, error) || !check_rest (object, error))
    return NULL;

  return wrap (json_node_copy (node));
}

VgAct *
vg_act_ref (VgAct *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer box)
{
  VgAct *self = box;

  json_node_unref (self->node);
  g_free (self->text);
}

void
vg_act_unref (VgAct *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
vg_act_get_text (VgAct *self)
{
  return self->text;
}

const char *
vg_act_get_at (VgAct *self)
{
  return json_object_get_string_member (self->object, "at");
}

gint64
vg_act_get_clock (VgAct *self)
{
  return self->clock;
}

const char *
vg_act_get_author (VgAct *self)
{
  return json_object_get_string_member (self->object, "author");
}

gint64
vg_act_get_undoes (VgAct *self)
{
  return vg_json_get_int (self->object, "undoes", 0);
}

JsonObject *
vg_act_get_set (VgAct *self)
{
  return self->set;
}

gboolean
vg_act_is_under (VgAct *self, const char *place)
{
  JsonObjectIter iter;
  const char *set = NULL;

  json_object_iter_init (&iter, self->set);
  while (json_object_iter_next (&iter, &set, NULL))
    if (!vg_place_is_under (set, place))
      return FALSE;

  return TRUE;
}

static void
add_person (GPtrArray *people, const char *person)
{
  if (person != NULL && !g_ptr_array_find_with_equal_func (people, person, g_str_equal, NULL))
    g_ptr_array_add (people, g_strdup (person));
}

static void
add_people_of_about (GPtrArray *people, JsonArray *about)
{
  for (guint i = 0; about != NULL && i < json_array_get_length (about); i++)
    add_person (people, vg_json_peek_string (json_array_get_element (about, i)));
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
vg_act_list_people (VgAct *self)
{
  GPtrArray *people = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  add_people_of_about (people, vg_json_get_array (self->object, "about"));
  json_object_iter_init (&iter, self->set);
  while (json_object_iter_next (&iter, &place, &value)) {
    g_autofree char *party = vg_place_dup_party (place);

    add_person (people, party);
    add_person (people, vg_json_get_string (vg_json_peek_object (value), "party"));
  }

  g_ptr_array_sort (people, compare_people);
  g_ptr_array_add (people, NULL);
  return (char **) g_ptr_array_free (people, FALSE);
}

int
vg_act_compare (VgAct *a, VgAct *b)
{
  if (a->clock != b->clock)
    return a->clock < b->clock ? -1 : 1;

  return g_strcmp0 (vg_act_get_author (a), vg_act_get_author (b));
}
