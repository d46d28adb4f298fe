/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/session.h"

/* By id: a question of one's own moves those behind it. */
static GHashTable *items;

/* @talk: NULL while it has not begun yet */
typedef struct {
  const char *as;
  char *talk;
} Form;

static GHashTable *forms;

static char *
dup_key (VgInterview *interview)
{
  const char *party = vg_interview_get_party (interview);

  return g_strdup_printf ("%s %s %s", vg_case_get_id (vg_interview_get_case (interview)),
                          vg_guide_get_id (vg_interview_get_guide (interview)),
                          party != NULL ? party : "");
}

guint
vg_session_get_item (VgInterview *interview)
{
  g_autofree char *key = dup_key (interview);
  const char *id = items != NULL ? g_hash_table_lookup (items, key) : NULL;
  VgItem *item = vg_guide_find_item (vg_interview_get_guide (interview), id);

  return item != NULL ? vg_item_get_index (item) : VG_NO_ITEM;
}

void
vg_session_set_item (VgInterview *interview, guint index)
{
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (interview), index);

  if (items == NULL)
    items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (items, dup_key (interview), g_strdup (vg_item_get_id (item)));
}

void
vg_session_leave (VgInterview *interview)
{
  g_autofree char *key = dup_key (interview);

  if (items != NULL)
    g_hash_table_remove (items, key);
}

static void
form_free (gpointer data)
{
  Form *form = data;

  g_free (form->talk);
  g_free (form);
}

const char *
vg_session_get_form (VgInterview *interview)
{
  g_autofree char *key = dup_key (interview);
  Form *form = forms != NULL ? g_hash_table_lookup (forms, key) : NULL;
  const char *talk = vg_interview_get_talk (interview);

  if (form == NULL)
    return "quotation";
  if (form->talk == NULL)
    form->talk = g_strdup (talk);

  return g_strcmp0 (form->talk, talk) == 0 ? form->as : "quotation";
}

void
vg_session_set_form (VgInterview *interview, const char *as)
{
  Form *form = NULL;

  if (g_str_equal (as, "observation"))
    return;

  form = g_new0 (Form, 1);
  form->as = g_intern_string (as);
  form->talk = g_strdup (vg_interview_get_talk (interview));
  if (forms == NULL)
    forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, form_free);
  g_hash_table_insert (forms, dup_key (interview), form);
}
