/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/authority.h"

#include "base/error.h"
#include "base/json.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

/* Who is in charge from a clock on. */
typedef struct {
  char *author;
  gint64 from;
} Charge;

struct _VgAuthority {
  GPtrArray *charges; /* in the order in which they were given; a later one counts */
};

static void
charge_free (gpointer data)
{
  Charge *charge = data;

  g_free (charge->author);
  g_free (charge);
}

VgAuthority *
vg_authority_new (void)
{
  VgAuthority *self = g_new0 (VgAuthority, 1);

  self->charges = g_ptr_array_new_with_free_func (charge_free);
  return self;
}

void
vg_authority_free (VgAuthority *self)
{
  g_ptr_array_unref (self->charges);
  g_free (self);
}

static void
add_charge (VgAuthority *self, const char *author, gint64 from)
{
  Charge *charge = g_new0 (Charge, 1);

  charge->author = g_strdup (author);
  charge->from = from;
  g_ptr_array_add (self->charges, charge);
}

const char *
vg_authority_get_mediator (VgAuthority *self, gint64 clock)
{
  for (guint i = self->charges->len; i > 0; i--) {
    Charge *charge = self->charges->pdata[i - 1];

    if (charge->from <= clock)
      return charge->author;
  }

  return NULL;
}

static gboolean
is_own_review (const char *place, const char *author)
{
  g_autofree char *own = vg_place_join ("review", author, NULL);

  return vg_place_is_under (place, own) && !g_str_equal (place, own);
}

static gboolean
may_set (const char *author, gboolean is_mediator, const char *place)
{
  if (vg_place_is_under (place, "review"))
    return is_own_review (place, author);

  return is_mediator;
}

/* Whoever does not have the case in hand sets no place of it, whichever. */
static void
refuse (gboolean is_mediator, const char *place, GError **error)
{
  if (is_mediator)
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: only the reviewer whose name stands there sets this"), place);
  else
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("only the mediator who has the case now can change it; it is not in "
                            "your hands"));
}

gboolean
vg_authority_check (VgAuthority *self,
                    const char *author,
                    gint64 clock,
                    JsonObject *set,
                    GError **error)
{
  const char *mediator = vg_authority_get_mediator (self, clock);
  gboolean is_mediator = mediator == NULL || g_str_equal (mediator, author);
  JsonObjectIter iter;
  const char *place = NULL;

  json_object_iter_init (&iter, set);
  while (json_object_iter_next (&iter, &place, NULL))
    if (!may_set (author, is_mediator, place)) {
      refuse (is_mediator, place, error);
      return FALSE;
    }

  return TRUE;
}

/* Who is named mediator in @act takes over from the clock it says, never from before. */
static void
learn (VgAuthority *self, VgAct *act)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  if (self->charges->len == 0)
    add_charge (self, vg_act_get_author (act), 0);

  json_object_iter_init (&iter, vg_act_get_set (act));
  while (json_object_iter_next (&iter, &place, &value)) {
    JsonObject *named = vg_json_peek_object (value);

    if (vg_place_is_under (place, "author") &&
        g_strcmp0 (vg_json_get_string (named, "role"), "mediator") == 0)
      add_charge (self, vg_place_get_last (place),
                  MAX (vg_json_get_int (named, "from", 0), vg_act_get_clock (act) + 1));
  }
}

gboolean
vg_authority_admit (VgAuthority *self, VgAct *act, GError **error)
{
  if (!vg_authority_check (self, vg_act_get_author (act), vg_act_get_clock (act),
                           vg_act_get_set (act), error))
    return FALSE;

  learn (self, act);
  return TRUE;
}
