/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/risk/domain-list.h"

#include "risk/risk-words.h"
#include "ui/risk/domain-pane.h"
#include "ui/risk/foldout.h"
#include "ui/risk/risk-label.h"

/* @lines: code → VgFoldout, lent by the box */
struct _VgDomainList {
  GtkBox parent_instance;

  VgRiskBook *book;
  GHashTable *lines;
};

G_DEFINE_FINAL_TYPE (VgDomainList, vg_domain_list, GTK_TYPE_BOX)

/* Its pane is made once somebody looks. */
static void
opened_cb (VgDomainList *self, VgFoldout *opened)
{
  GHashTableIter iter;
  gpointer code = NULL;
  gpointer line = NULL;

  g_hash_table_iter_init (&iter, self->lines);
  while (g_hash_table_iter_next (&iter, &code, &line)) {
    if (line != opened)
      vg_foldout_open (line, FALSE);
    else if (vg_foldout_get_child (opened) == NULL)
      vg_foldout_set_child (opened, vg_domain_pane_new (self->book, code));
  }
  gtk_widget_activate_action (GTK_WIDGET (self), "risk.refresh", NULL);
}

static void
show_domain (VgDomainList *self, const VgRiskShown *shown, const VgDomainView *domain)
{
  VgFoldout *line = g_hash_table_lookup (self->lines, domain->code);
  g_autofree char *known = vg_domain_view_say_known (domain);
  g_autofree char *words = domain->level != NULL
                               ? g_strdup_printf ("%s · %s",
                                                  vg_risk_words_say_level (domain->level), known)
                               : g_strdup (known);
  GtkWidget *pane = vg_foldout_get_child (line);

  vg_foldout_show (line, words, vg_domain_state_say (domain->state));
  vg_foldout_mark (line, domain->state == VG_DOMAIN_NEEDS_YOU ? "needs-you" : NULL);
  if (pane != NULL && vg_foldout_is_open (line))
    vg_domain_pane_show (VG_DOMAIN_PANE (pane), shown, domain);
}

static void
vg_domain_list_finalize (GObject *object)
{
  VgDomainList *self = VG_DOMAIN_LIST (object);

  g_hash_table_unref (self->lines);
  g_clear_pointer (&self->book, vg_risk_book_unref);

  G_OBJECT_CLASS (vg_domain_list_parent_class)->finalize (object);
}

static void
vg_domain_list_class_init (VgDomainListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_domain_list_finalize;
}

static void
vg_domain_list_init (VgDomainList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

GtkWidget *
vg_domain_list_new (VgRiskBook *book)
{
  VgDomainList *self = NULL;
  const char *const *codes = NULL;

  g_return_val_if_fail (book != NULL, NULL);

  self = g_object_new (VG_TYPE_DOMAIN_LIST, NULL);
  self->book = vg_risk_book_ref (book);
  codes = vg_risk_book_list (book, "domains");
  for (guint i = 0; codes[i] != NULL; i++) {
    GtkWidget *line = vg_foldout_new (vg_risk_label_say (book, "domains", codes[i], "title"));

    g_hash_table_insert (self->lines, g_strdup (codes[i]), line);
    g_signal_connect_object (line, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (GTK_BOX (self), line);
  }

  return GTK_WIDGET (self);
}

void
vg_domain_list_show (VgDomainList *self, const VgRiskShown *shown)
{
  GPtrArray *domains = NULL;

  g_return_if_fail (VG_IS_DOMAIN_LIST (self) && shown != NULL);

  domains = vg_risk_overview_get_domains (shown->overview);
  for (guint i = 0; i < domains->len; i++)
    show_domain (self, shown, domains->pdata[i]);
}
