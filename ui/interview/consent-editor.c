/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/consent-editor.h"

#include "base/json.h"
#include "base/language.h"
#include "guide/words.h"
#include "ui/common/dates.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>

struct _VgConsentEditor {
  VgEditor parent_instance;

  VgValueButtons *buttons;
  GtkLabel *since;
  VgWordsField *words;
};

G_DEFINE_FINAL_TYPE (VgConsentEditor, vg_consent_editor, VG_TYPE_EDITOR)

/* What was pressed is said in words next. */
static void
chosen_cb (VgEditor *editor, const char *value, gboolean is_on)
{
  GError *error = NULL;

  vg_interview_set_value (vg_editor_get_interview (editor), vg_editor_get_item (editor),
                          vg_json_new_string (value), &error);
  vg_editor_tell (editor, error);
  gtk_widget_grab_focus (GTK_WIDGET (VG_CONSENT_EDITOR (editor)->words));
}

static void
add_buttons (VgConsentEditor *self)
{
  VgEditor *editor = VG_EDITOR (self);
  VgInterview *interview = vg_editor_get_interview (editor);
  VgItem *item = vg_editor_get_item (editor);
  g_autoptr (GPtrArray) values = vg_interview_list_values (interview, item);

  self->buttons = VG_VALUE_BUTTONS (
      vg_value_buttons_new (VG_VALUES_ROW, vg_editor_get_question (editor)));
  vg_value_buttons_set_has_mnemonics (self->buttons, TRUE);
  for (guint i = 0; i < values->len; i++) {
    const char *value = values->pdata[i];

    vg_value_buttons_add (self->buttons, value,
                          vg_words_get ("consent-answer", value, vg_language_get ()));
  }
  g_signal_connect_object (self->buttons, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->buttons));
}

static void
vg_consent_editor_build (VgEditor *editor)
{
  VgConsentEditor *self = VG_CONSENT_EDITOR (editor);

  vg_editor_add_heading (editor, _ ("Consent"));
  add_buttons (self);
  self->since = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->since, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->since), "dim-label");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->since));
  vg_editor_add_open (editor, "words", _ ("Yes or no is still open."));
  self->words = vg_editor_add_member (editor, "words", _ ("In which words?"), NULL);
  vg_words_field_set_form (self->words, "quotation");
  vg_editor_set_typing_field (editor, self->words);
}

/* Nobody takes back what they never gave. */
static gboolean
can_withdraw (const char *state)
{
  return g_strcmp0 (state, "given") == 0 || g_strcmp0 (state, "withdrawn") == 0;
}

static void
vg_consent_editor_show (VgEditor *editor)
{
  VgConsentEditor *self = VG_CONSENT_EDITOR (editor);
  VgInterview *interview = vg_editor_get_interview (editor);
  VgItem *item = vg_editor_get_item (editor);
  const char *state = vg_json_peek_string (vg_interview_get_scalar (interview, item));
  const char *date = vg_interview_get_member (interview, item, "date");
  g_autofree char *said = date != NULL ? vg_say_date (date) : NULL;
  g_autofree char *since = said != NULL ? g_strdup_printf (_ ("On %s"), said) : NULL;

  vg_value_buttons_offer (self->buttons, "withdrawn", can_withdraw (state));
  vg_value_buttons_show (self->buttons, (const char *const[]){ state, NULL });
  gtk_label_set_text (self->since, since != NULL ? since : "");
  gtk_widget_set_visible (GTK_WIDGET (self->since), since != NULL);
  vg_editor_show_member (editor, self->words, "words");
}

/* Whoever comes here types: a space of a sentence must not give a consent. */
static GtkWidget *
vg_consent_editor_get_first (VgEditor *editor)
{
  return GTK_WIDGET (VG_CONSENT_EDITOR (editor)->words);
}

static void
vg_consent_editor_class_init (VgConsentEditorClass *klass)
{
  VgEditorClass *editor_class = VG_EDITOR_CLASS (klass);

  editor_class->build = vg_consent_editor_build;
  editor_class->show = vg_consent_editor_show;
  editor_class->get_first = vg_consent_editor_get_first;
}

static void
vg_consent_editor_init (VgConsentEditor *self)
{
}
