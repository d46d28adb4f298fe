/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/risk-field.h"

#include "risk/risk-act.h"
#include "ui/risk/risk-label.h"

#define KEY "vg-risk-field"

/* Where the words of a field go. */
typedef struct {
  VgCase *subject; /* NULL until it shows something */
  char *assessment;
  char *code; /* NULL for the assessment itself */
  char *member;
} Goal;

static void
goal_free (gpointer data)
{
  Goal *goal = data;

  g_clear_object (&goal->subject);
  g_free (goal->assessment);
  g_free (goal->code);
  g_free (goal->member);
  g_free (goal);
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  const Goal *goal = user_data;
  VgRiskSpot spot = { goal->assessment, goal->code };

  if (goal->subject == NULL || goal->assessment == NULL)
    return TRUE;
  if (goal->code == NULL)
    return vg_risk_write (goal->subject, goal->assessment, goal->member, text, error);

  return vg_risk_note (goal->subject, &spot, goal->member, text, error);
}

GtkWidget *
vg_risk_field_add (GtkBox *box, const VgRiskFieldKind *kind)
{
  g_autofree char *name = kind->title != NULL
                              ? g_strdup_printf ("%s: %s", kind->heading, kind->title)
                              : g_strdup (kind->heading);
  GtkWidget *field = vg_words_field_new (name, kind->hint);
  Goal *goal = g_new0 (Goal, 1);

  goal->code = g_strdup (kind->code);
  goal->member = g_strdup (kind->member);
  g_object_set_data_full (G_OBJECT (field), KEY, goal, goal_free);
  vg_words_field_set_saver (VG_WORDS_FIELD (field), save, goal);
  vg_words_field_set_is_whole (VG_WORDS_FIELD (field), TRUE);
  vg_risk_label_add (box, kind->heading, "risk-small-heading");
  gtk_box_append (box, field);

  return field;
}

/* What is typed belongs to the assessment it was typed in: another one begins empty. */
void
vg_risk_field_show (GtkWidget *field, const VgRiskShown *shown, const char *text)
{
  Goal *goal = g_object_get_data (G_OBJECT (field), KEY);
  const char *assessment = vg_risk_overview_get_id (shown->overview);
  g_autofree char *place = NULL;

  if (g_strcmp0 (goal->assessment, assessment) != 0) {
    vg_words_field_save (VG_WORDS_FIELD (field), NULL);
    g_free (goal->assessment);
    goal->assessment = g_strdup (assessment);
  }
  g_set_object (&goal->subject, shown->subject);
  vg_words_field_show (VG_WORDS_FIELD (field), text);
  place = goal->code != NULL
              ? g_strdup_printf ("risk/%s/%s#%s", assessment, goal->code, goal->member)
              : g_strdup_printf ("assessment/%s#%s", assessment, goal->member);
  vg_words_field_set_draft_place (VG_WORDS_FIELD (field), shown->subject, place);
  if (!vg_words_field_is_dirty (VG_WORDS_FIELD (field)))
    vg_words_field_resume (VG_WORDS_FIELD (field));
}
