/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/editor.h"

#include "ui/common/text-label.h"

/* @open: a line, or NULL; it is about @open_member */
typedef struct {
  VgInterview *interview;
  VgItem *item;
  GPtrArray *fields;
  GtkWidget *open;
  const char *open_member;
} VgEditorPrivate;

enum {
  PROP_INTERVIEW = 1,
  PROP_ITEM,
  N_PROPS,
};

enum {
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VgEditor, vg_editor, GTK_TYPE_BOX)

static VgEditorPrivate *
private_of (VgEditor *self)
{
  return vg_editor_get_instance_private (self);
}

static void
vg_editor_constructed (GObject *object)
{
  VgEditor *self = VG_EDITOR (object);

  G_OBJECT_CLASS (vg_editor_parent_class)->constructed (object);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  VG_EDITOR_GET_CLASS (self)->build (self);
  vg_editor_show (self);
}

static void
vg_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgEditorPrivate *own = private_of (VG_EDITOR (object));

  switch (prop_id) {
  case PROP_INTERVIEW:
    own->interview = g_value_dup_object (value);
    break;
  case PROP_ITEM:
    own->item = g_value_get_pointer (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_editor_dispose (GObject *object)
{
  VgEditorPrivate *own = private_of (VG_EDITOR (object));

  g_ptr_array_set_size (own->fields, 0);

  G_OBJECT_CLASS (vg_editor_parent_class)->dispose (object);
}

static void
vg_editor_finalize (GObject *object)
{
  VgEditorPrivate *own = private_of (VG_EDITOR (object));

  g_ptr_array_unref (own->fields);
  g_object_unref (own->interview);

  G_OBJECT_CLASS (vg_editor_parent_class)->finalize (object);
}

static void
vg_editor_class_init (VgEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = vg_editor_constructed;
  object_class->set_property = vg_editor_set_property;
  object_class->dispose = vg_editor_dispose;
  object_class->finalize = vg_editor_finalize;

  properties[PROP_INTERVIEW] = g_param_spec_object ("interview", NULL, NULL, VG_TYPE_INTERVIEW,
                                                    flags);
  properties[PROP_ITEM] = g_param_spec_pointer ("item", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FAILED] = g_signal_new ("failed", VG_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
vg_editor_init (VgEditor *self)
{
  private_of (self)->fields = g_ptr_array_new ();
}

VgInterview *
vg_editor_get_interview (VgEditor *self)
{
  return private_of (self)->interview;
}

VgItem *
vg_editor_get_item (VgEditor *self)
{
  return private_of (self)->item;
}

const char *
vg_editor_get_question (VgEditor *self)
{
  VgEditorPrivate *own = private_of (self);
  VgWording wording = vg_interview_get_wording (own->interview);

  return vg_item_get_ask (own->item, &wording);
}

void
vg_editor_show (VgEditor *self)
{
  g_return_if_fail (VG_IS_EDITOR (self));

  VG_EDITOR_GET_CLASS (self)->show (self);
  if (private_of (self)->open != NULL)
    gtk_widget_set_visible (private_of (self)->open, vg_editor_get_open (self) != NULL);
}

void
vg_editor_set_form (VgEditor *self, const char *as)
{
  g_return_if_fail (VG_IS_EDITOR (self));

  if (VG_EDITOR_GET_CLASS (self)->set_form != NULL)
    VG_EDITOR_GET_CLASS (self)->set_form (self, as);
}

void
vg_editor_focus (VgEditor *self)
{
  GtkWidget *first = NULL;

  g_return_if_fail (VG_IS_EDITOR (self));

  if (VG_EDITOR_GET_CLASS (self)->get_first != NULL)
    first = VG_EDITOR_GET_CLASS (self)->get_first (self);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

gboolean
vg_editor_save (VgEditor *self, GError **error)
{
  g_autoptr (GPtrArray) fields = NULL;

  g_return_val_if_fail (VG_IS_EDITOR (self), FALSE);

  /* A copy: saving shows the editor anew, and fields may come and go. */
  fields = g_ptr_array_copy (private_of (self)->fields, (GCopyFunc) (void *) g_object_ref, NULL);
  g_ptr_array_set_free_func (fields, g_object_unref);
  for (guint i = 0; i < fields->len; i++) {
    if (!vg_words_field_save (fields->pdata[i], error))
      return FALSE;
  }

  return TRUE;
}

/* A reason for no answer is one. */
static gboolean
is_open (VgEditorPrivate *own)
{
  return vg_route_get_state (vg_interview_get_route (own->interview),
                             vg_item_get_index (own->item)) == VG_STATE_OPEN;
}

const char *
vg_editor_get_open (VgEditor *self)
{
  VgEditorPrivate *own = NULL;
  const char *words = NULL;

  g_return_val_if_fail (VG_IS_EDITOR (self), NULL);

  own = private_of (self);
  if (own->open == NULL || !is_open (own))
    return NULL;

  words = vg_interview_get_member (own->interview, own->item, own->open_member);
  return words != NULL && *words != '\0' ? gtk_label_get_text (GTK_LABEL (own->open)) : NULL;
}

/* The array may be gone when the last fields go. */
static void
field_gone_cb (VgEditor *self, GtkWidget *field)
{
  g_ptr_array_remove (private_of (self)->fields, field);
}

void
vg_editor_add_field (VgEditor *self, VgWordsField *field)
{
  g_return_if_fail (VG_IS_EDITOR (self) && VG_IS_WORDS_FIELD (field));

  g_ptr_array_add (private_of (self)->fields, field);
  g_signal_connect_object (field, "destroy", G_CALLBACK (field_gone_cb), self, G_CONNECT_SWAPPED);
}

char *
vg_editor_dup_draft_place (VgEditor *self, const char *member)
{
  VgEditorPrivate *own = private_of (self);
  g_autofree char *place = vg_interview_dup_place (own->interview, own->item);

  /* The case's own fields are no records: no draft of them would fit. */
  if (place == NULL || g_str_has_prefix (place, "case/"))
    return NULL;

  return g_strconcat (place, "#", member, NULL);
}

static gboolean
save_member (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgEditorPrivate *own = private_of (user_data);
  const char *member = g_object_get_data (G_OBJECT (field), "vg-member");

  return vg_interview_set_member (own->interview, own->item, member, text, error);
}

VgWordsField *
vg_editor_add_member (VgEditor *self, const char *member, const char *heading, const char *hint)
{
  VgEditorPrivate *own = private_of (self);
  const char *label = heading != NULL ? heading : vg_editor_get_question (self);
  VgWordsField *field = VG_WORDS_FIELD (vg_words_field_new (label, hint));
  g_autofree char *place = vg_editor_dup_draft_place (self, member);

  if (heading != NULL)
    vg_editor_add_heading (self, heading);
  g_object_set_data_full (G_OBJECT (field), "vg-member", g_strdup (member), g_free);
  vg_words_field_set_saver (field, save_member, self);
  vg_words_field_set_draft_place (field, vg_interview_get_case (own->interview), place);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (field));
  vg_editor_add_field (self, field);

  return field;
}

void
vg_editor_show_member (VgEditor *self, VgWordsField *field, const char *member)
{
  VgEditorPrivate *own = private_of (self);

  vg_words_field_show (field, vg_interview_get_member (own->interview, own->item, member));
}

void
vg_editor_add_open (VgEditor *self, const char *member, const char *text)
{
  VgEditorPrivate *own = private_of (self);

  g_return_if_fail (VG_IS_EDITOR (self) && own->open == NULL);

  own->open = vg_text_label_new (text, "dim-label");
  own->open_member = member;
  gtk_box_append (GTK_BOX (self), own->open);
}

/* A letter for the field, which has the focus from now on. Space and Enter alone press a button. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkWidget *field)
{
  GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  GtkRoot *root = gtk_widget_get_root (field);

  if (root == NULL || gtk_widget_is_ancestor (gtk_root_get_focus (root), field) ||
      (state & others) != 0 || !g_unichar_isgraph (gdk_keyval_to_unicode (keyval)))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (field);

  return gtk_event_controller_key_forward (keys, gtk_root_get_focus (root));
}

void
vg_editor_set_typing_field (VgEditor *self, VgWordsField *field)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (VG_IS_EDITOR (self) && VG_IS_WORDS_FIELD (field));

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), field, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
vg_editor_add_heading (VgEditor *self, const char *text)
{
  gtk_box_append (GTK_BOX (self), vg_text_label_new (text, "vg-heading"));
}

void
vg_editor_tell (VgEditor *self, GError *error)
{
  g_autoptr (GError) told = error;

  if (told != NULL)
    g_signal_emit (self, signals[FAILED], 0, told->message);
}
