/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/carried.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json-writer.h"
#include "base/json.h"
#include "base/wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No author id of a card has a "-". */
#define BEARER "bearer-"

VgCarried *
vg_carried_new (void)
{
  VgCarried *self = g_new0 (VgCarried, 1);

  self->acts = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_act_unref);
  self->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_gap_free);
  self->heads = g_array_new (FALSE, FALSE, sizeof (VgHead));
  return self;
}

void
vg_carried_free (VgCarried *self)
{
  g_free (self->sender);
  g_free (self->receiver);
  vg_wipe_text (self->cover);
  g_ptr_array_unref (self->acts);
  g_clear_pointer (&self->randoms, g_bytes_unref);
  g_ptr_array_unref (self->gaps);
  g_array_unref (self->heads);
  g_free (self);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, VG_ERROR, VG_ERROR_TAMPERED,
                       _ ("it is not what its sender signed, or not what a sealed case holds; ask "
                          "for it anew"));
  return FALSE;
}

/* Drafts are acts before a case leaves. */
static JsonNode *
read_cover (const VgCarried *self)
{
  g_autoptr (JsonNode) node = vg_json_parse (self->cover, strlen (self->cover), "", NULL);
  JsonObject *cover = node != NULL ? vg_json_peek_object (node) : NULL;

  if (cover == NULL || json_object_has_member (cover, "draft") ||
      json_object_has_member (cover, "acts"))
    return NULL;

  return g_steal_pointer (&node);
}

/* What the reader of a case says of an act may quote from it: only its kind is kept. */
static VgCase *
make_case (const VgCarried *self, GError **error)
{
  g_autoptr (JsonNode) cover = read_cover (self);
  VgCase *subject = cover != NULL ? vg_case_from_acts (cover, self->acts, NULL) : NULL;

  if (subject == NULL)
    refuse (error);

  return subject;
}

char *
vg_carried_dup_cover (VgCase *subject)
{
  g_auto (VgWipedText) text = vg_case_to_cover_text (subject);
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "", NULL);
  const char *mediator = vg_case_get_mediator (subject);

  g_return_val_if_fail (node != NULL && mediator != NULL, NULL);

  json_object_set_string_member (vg_json_peek_object (node), "author", mediator);
  return vg_json_write (node);
}

void
vg_carried_link (const VgCarried *self, const char *case_id, VgLinked *out)
{
  *out = (VgLinked){ case_id, self->acts, self->randoms, self->gaps };
}

static gboolean
check_chains (const VgCarried *self, VgCase *subject, GError **error)
{
  g_autoptr (VgChains) chains = NULL;
  g_autoptr (GArray) heads = NULL;
  VgLinked linked;

  vg_carried_link (self, vg_case_get_id (subject), &linked);
  chains = vg_chains_new (&linked, error);
  if (chains == NULL)
    return FALSE;

  heads = vg_chains_list_heads (chains);
  return vg_chains_same_heads (heads, self->heads) || refuse (error);
}

static gboolean
check_hands (const VgCarried *self, VgCase *subject, GError **error)
{
  const char *author = vg_case_get_author (subject);
  g_autoptr (VgCard) sender = vg_card_read (self->sender, strlen (self->sender), error);

  if (sender == NULL)
    return FALSE;

  return (g_strcmp0 (vg_case_get_mediator (subject), author) == 0 &&
          g_strcmp0 (vg_case_get_predecessor (subject), vg_card_get_author (sender)) == 0 &&
          (self->receiver != NULL ? g_str_equal (self->receiver, author)
                                  : vg_carried_is_bearer (author))) ||
         refuse (error);
}

VgCase *
vg_carried_open (const VgCarried *self, GError **error)
{
  g_autoptr (VgCase) subject = NULL;

  g_return_val_if_fail (self != NULL && self->cover != NULL && self->randoms != NULL, NULL);

  subject = make_case (self, error);
  if (subject == NULL || !check_chains (self, subject, error) ||
      !check_hands (self, subject, error))
    return NULL;

  return g_steal_pointer (&subject);
}

char *
vg_carried_new_bearer (void)
{
  g_autofree char *id = vg_clock_new_id ();

  return g_strconcat (BEARER, id, NULL);
}

gboolean
vg_carried_is_bearer (const char *author)
{
  return g_str_has_prefix (author, BEARER);
}
