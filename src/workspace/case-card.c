/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/case-card.h"

#include "derive/stage.h"
#include "model/people.h"
#include "words/words.h"
#include "workspace/case-file.h"

#include <glib/gi18n-lib.h>

enum {
  PROP_PATH = 1,
  PROP_LABEL,
  PROP_STAGE,
  PROP_NEXT,
  PROP_PEOPLE,
  PROP_FAULT,
  N_PROPS,
};

struct _VgCaseCard {
  GObject parent_instance;

  char *texts[N_PROPS];
};

G_DEFINE_FINAL_TYPE (VgCaseCard, vg_case_card, G_TYPE_OBJECT)

static void
vg_case_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgCaseCard *self = VG_CASE_CARD (object);

  if (prop_id >= PROP_PATH && prop_id < N_PROPS)
    g_value_set_string (value, self->texts[prop_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
vg_case_card_finalize (GObject *object)
{
  VgCaseCard *self = VG_CASE_CARD (object);

  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (vg_case_card_parent_class)->finalize (object);
}

static void
vg_case_card_class_init (VgCaseCardClass *klass)
{
  static const char *const names[N_PROPS] = { NULL,   "path",   "label", "stage",
                                              "next", "people", "fault" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = vg_case_card_get_property;
  object_class->finalize = vg_case_card_finalize;

  for (guint i = PROP_PATH; i < N_PROPS; i++)
    g_object_class_install_property (
        object_class, i,
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
vg_case_card_init (VgCaseCard *self)
{
}

static char *
say_people (VgCase *subject)
{
  g_autofree char *harmed = vg_people_dup_name (subject, "harmed");
  g_autofree char *accused = vg_people_dup_name (subject, "accused");

  /* Translators: the names of the two people of a case. */
  return g_strdup_printf (_ ("%s and %s"), harmed, accused);
}

static char *
say_next (VgCase *subject, VgShelf *shelf)
{
  g_autoptr (GPtrArray) steps = vg_stage_list_steps (subject, shelf);

  for (guint i = 0; i < steps->len; i++) {
    VgStep *step = steps->pdata[i];

    if (step->is_next)
      return g_strdup (step->title);
  }

  return NULL;
}

static char *
label_of (VgCase *subject, const char *path)
{
  const char *label = vg_case_get_text (subject, "case/label");

  return vg_words_are_any (label) ? g_strdup (label) : g_path_get_basename (path);
}

VgCaseCard *
vg_case_card_new (const char *path, VgShelf *shelf)
{
  VgCaseCard *self = g_object_new (VG_TYPE_CASE_CARD, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile) file = vg_case_file_open (path, &error);
  VgCase *subject = file != NULL ? vg_case_file_get_case (file) : NULL;

  self->texts[PROP_PATH] = g_strdup (path);
  if (subject == NULL) {
    self->texts[PROP_LABEL] = g_path_get_basename (path);
    self->texts[PROP_FAULT] = g_strdup (error->message);
    return self;
  }

  self->texts[PROP_LABEL] = label_of (subject, path);
  self->texts[PROP_STAGE] = g_strdup (vg_stage_say (subject));
  self->texts[PROP_PEOPLE] = say_people (subject);
  if (shelf != NULL)
    self->texts[PROP_NEXT] = say_next (subject, shelf);
  return self;
}

const char *
vg_case_card_get_path (VgCaseCard *self)
{
  return self->texts[PROP_PATH];
}

const char *
vg_case_card_get_label (VgCaseCard *self)
{
  return self->texts[PROP_LABEL];
}

const char *
vg_case_card_get_stage (VgCaseCard *self)
{
  return self->texts[PROP_STAGE];
}

const char *
vg_case_card_get_next (VgCaseCard *self)
{
  return self->texts[PROP_NEXT];
}

const char *
vg_case_card_get_people (VgCaseCard *self)
{
  return self->texts[PROP_PEOPLE];
}

const char *
vg_case_card_get_fault (VgCaseCard *self)
{
  return self->texts[PROP_FAULT];
}
