/** A small contract for the tests. Not part of what this package offers. */

export const sampleContract = `openapi: 3.1.0
info: { title: To-do, version: 1.0.0 }
paths:
  /:
    post:
      operationId: createTodo
      summary: POST makes a to-do.
      responses:
        '201':
          description: Making a to-do is best answered with 201.
          headers:
            Location:
              required: true # It says where.
              schema: { type: string, minLength: 1 }
            Access-Control-Allow-Origin: { required: true, schema: { type: string } } # For others.
            X-Count: { schema: { type: integer, minimum: 1 } }
          content:
            application/json:
              x-seaworthy-level: should
              schema: { $ref: '#/components/schemas/Todo' }
        '2XX':
          x-seaworthy-level: must
          description: It has to succeed.
          content:
            application/json:
              x-seaworthy-level: should
              schema: { $ref: '#/components/schemas/Todo' }
        4XX: { $ref: '#/components/responses/Refused' }
    get:
      operationId: listTodos
      summary: GET answers with the list.
      responses:
        '200':
          x-seaworthy-level: must
          description: The list.
          content:
            application/json:
              schema:
                type: array # A JSON array.
                items: { $ref: '#/components/schemas/Todo' }
  /{id}:
    delete:
      operationId: deleteTodo
      responses:
        default: { description: Gone. }
components:
  responses:
    Refused:
      description: It is refused.
      content:
        application/problem+json:
          schema: { type: object, required: [status] }
  schemas:
    Todo:
      type: object # An object.
      x-seaworthy-level: must
      required:
        - title # It has a title.
        - id
      properties:
        title: { type: string, maxLength: 5 }
        id: { type: [string, integer], x-seaworthy-level: should }
        url: { type: string, allOf: [{ pattern: '^http', x-seaworthy-level: should }] }
        order: { type: [integer, 'null'], x-seaworthy-level: should }
        state: { anyOf: [{ type: string }, { const: null }] }
        parent: { $ref: '#/components/schemas/Todo', x-seaworthy-level: should }
        tags: { type: array, items: { enum: [red, green] } }
`;

/** The number of the first line that starts so. */
export function lineStarting(start: string): number {
  return sampleContract.split('\n').findIndex((one) => one.trim().startsWith(start)) + 1;
}
