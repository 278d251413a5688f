import { listCategories } from '@lagesbild/db/repositories/registers.ts';
import {
  CategoryCreate,
  CategoryMerge,
  CategoryOrder,
  CategoryParams,
  CategoryUpdate,
} from '@lagesbild/shared/schemas/category_change.ts';
import { MunicipalityParams } from '@lagesbild/shared/schemas/common.ts';
import { Category, CategoryList } from '@lagesbild/shared/schemas/municipality.ts';
import { memberOf } from '../plugins/accounts.ts';
import type { App, AppDeps } from '../route_deps.ts';
import { mergeCategory } from '../services/category_merge.ts';
import { addCategory, changeCategory, orderCategories } from '../services/category_register.ts';
import { PROBLEMS } from './problem_responses.ts';

export async function categoryRoutes(app: App, deps: AppDeps): Promise<void> {
  const tags = ['registers'];
  const manage = { config: { permission: 'register.manage' } } as const;

  app.get(
    '/categories',
    {
      config: { permission: 'municipality.read' },
      schema: {
        tags,
        summary: 'Categories in two levels, those out of use too',
        params: MunicipalityParams,
        response: { 200: CategoryList, ...PROBLEMS },
      },
    },
    async (request) => {
      const { scope } = memberOf(request);
      return { categories: await deps.db.asMember(scope, (tx) => listCategories(tx, scope.municipalityId)) };
    },
  );

  app.post(
    '/categories',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Add a top category or a sub-category',
        params: MunicipalityParams,
        body: CategoryCreate,
        response: { 201: Category, ...PROBLEMS },
      },
    },
    async (request, reply) => reply.code(201).send(await addCategory(deps, memberOf(request), request.body)),
  );

  app.post(
    '/categories/order',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Give the categories of one level another order',
        params: MunicipalityParams,
        body: CategoryOrder,
        response: { 200: CategoryList, ...PROBLEMS },
      },
    },
    async (request) => orderCategories(deps, memberOf(request), request.body),
  );

  app.patch(
    '/categories/:category',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Rename, repaint, or take a category out of use',
        params: CategoryParams,
        body: CategoryUpdate,
        response: { 200: Category, ...PROBLEMS },
      },
    },
    async (request) => changeCategory(deps, memberOf(request), request.params.category, request.body),
  );

  app.post(
    '/categories/:category/merge',
    {
      ...manage,
      schema: {
        tags,
        summary: 'Count a category under another one, earlier incidents too, or undo that',
        params: CategoryParams,
        body: CategoryMerge,
        response: { 200: Category, ...PROBLEMS },
      },
    },
    async (request) => mergeCategory(deps, memberOf(request), request.params.category, request.body),
  );
}
