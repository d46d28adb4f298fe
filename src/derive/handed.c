/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/handed.h"

#include "base/json.h"
#include "base/language.h"
#include "model/place.h"
#include "words/date.h"

#include <glib/gi18n-lib.h>

static gboolean
is_away_from (VgCase *subject, const char *author)
{
  const char *mediator = vg_case_get_mediator (subject);

  return mediator != NULL && g_strcmp0 (mediator, author) != 0;
}

/* The act that put it into those hands, or NULL. */
static VgAct *
find_act (VgCase *subject, const char *place)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (subject, place);

  return acts->len > 0 ? acts->pdata[acts->len - 1] : NULL;
}

JsonObject *
vg_handed_find (VgCase *subject, const char *author)
{
  g_autofree char *place = NULL;
  const char *name = NULL;
  VgAct *act = NULL;
  JsonObject *handed = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && author != NULL, NULL);

  if (!is_away_from (subject, author))
    return NULL;

  handed = json_object_new ();
  place = vg_place_join ("author", vg_case_get_mediator (subject), NULL);
  act = find_act (subject, place);
  name = vg_json_get_string (vg_case_get_object (subject, place), "name");
  if (act != NULL)
    json_object_set_string_member (handed, "at", vg_act_get_at (act));
  if (name != NULL)
    json_object_set_string_member (handed, "name", name);

  return handed;
}

/* The day it was here. Returns: (transfer full) (nullable) */
static char *
say_day (const char *at)
{
  g_autoptr (GDateTime) moment = at != NULL ? g_date_time_new_from_iso8601 (at, NULL) : NULL;
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *day = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

  return day != NULL ? vg_date_say (day, vg_language_get ()) : NULL;
}

char *
vg_handed_say (JsonObject *handed)
{
  const char *name = NULL;
  g_autofree char *day = NULL;

  if (handed == NULL)
    return NULL;

  name = vg_json_get_string (handed, "name");
  day = say_day (vg_json_get_string (handed, "at"));
  if (day == NULL)
    return g_strdup (_ ("In other hands · to read here, not to change"));
  if (name == NULL)
    /* Translators: %s is a date. */
    return g_strdup_printf (_ ("Handed over on %s · to read here, not to change"), day);

  /* Translators: a colleague's name, and a date. */
  return g_strdup_printf (_ ("Handed over to %s on %s · to read here, not to change"), name, day);
}

char *
vg_handed_say_of (VgCase *subject)
{
  g_autoptr (JsonObject) handed = vg_handed_find (subject, vg_case_get_author (subject));

  return vg_handed_say (handed);
}

char *
vg_handed_say_way_back (VgCase *subject)
{
  g_autoptr (JsonObject) handed = vg_handed_find (subject, vg_case_get_author (subject));
  const char *name = handed != NULL ? vg_json_get_string (handed, "name") : NULL;

  if (handed == NULL)
    return NULL;
  if (name == NULL)
    return g_strdup (_ ("Take its file in yourself, at “The vault”, to go on working."));

  /* Translators: %s is a colleague's name. */
  return g_strdup_printf (_ ("%s can hand it back to you; take that file in, at “The vault”, to go "
                             "on working."),
                          name);
}

gboolean
vg_handed_is_away (VgCase *subject)
{
  g_return_val_if_fail (VG_IS_CASE (subject), FALSE);

  return is_away_from (subject, vg_case_get_author (subject));
}
